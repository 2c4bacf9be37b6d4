package symshift.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the pages are, once they answer. */
@Component
class StartMessage {
  private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

  private final Environment environment;

  StartMessage(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void onReady() {
    String port = environment.getProperty("local.server.port");
    if (port != null) {
      log.info("{}", text(port));
    }
  }

  private String text(String port) {
    String address = environment.getProperty("server.address", "127.0.0.1");
    String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    String base = environment.getProperty("symshift.source.kisskb.base-url", "");
    String data = base.startsWith("classpath:") ? " (sample data)" : "";
    return "Symshift is at http://" + host + ":" + port + data;
  }
}
