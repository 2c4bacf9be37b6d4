package symshift.dashboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The dashboard as a Spring Boot application. Its features are the direct sub-packages. */
@SpringBootApplication(proxyBeanMethods = false)
public class Dashboard {

  public static void main(String[] args) {
    run(args);
  }

  /**
   * Starts the dashboard and returns when its pages answer.
   *
   * @param args Spring's command line arguments, for example {@code --server.port=8081}
   * @return the running application; closing it also stops the database it brought along
   */
  public static ConfigurableApplicationContext run(String... args) {
    return SpringApplication.run(Dashboard.class, args);
  }
}
