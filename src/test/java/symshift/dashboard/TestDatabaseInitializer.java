package symshift.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** Gives a Spring context a database and a data folder of its own, and keeps it from collecting. */
public final class TestDatabaseInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Path data = dataFolder(context);
    TestPropertyValues.of(
            "spring.datasource.url=" + TestDatabase.freshForContext().jdbcUrl(),
            "spring.datasource.hikari.maximum-pool-size=4",
            "db-scheduler.shutdown-max-wait=1s",
            "symshift.data=" + data,
            "symshift.source.collect=false",
            "symshift.samples=false")
        .applyTo(context);
  }

  private static Path dataFolder(ConfigurableApplicationContext context) {
    try {
      Path folder = Files.createTempDirectory("symshift-test-");
      context.addApplicationListener(event -> {
        if (event instanceof ContextClosedEvent) {
          delete(folder);
        }
      });
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for the test", e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
