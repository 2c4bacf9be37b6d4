package symshift.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symshift.cli.ExitCodes;
import symshift.cli.Subcommand;
import symshift.cli.UnusableInputException;

/** Starts the dashboard; the process lives on until it is stopped. */
@Command(
    name = "serve",
    description = "Start the dashboard and keep it running.",
    footer = {
      "",
      "The pages are on http://localhost:8080/ unless a port is given. Stop it with Ctrl-C.",
      "",
      "Settings (environment):",
      "  SERVER_PORT            port, as --port",
      "  SERVER_ADDRESS         address to listen on (127.0.0.1; 0.0.0.0 for all)",
      "  SYMSHIFT_DATA          folder of the database and the files, as --data (./data)",
      "  SPRING_DATASOURCE_URL  an own PostgreSQL, instead of the embedded one; with",
      "                         SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD",
      "  SYMSHIFT_SOURCE_KISSKB_BASE_URL",
      "                         address of a live kisskb, instead of the sample archive",
      "",
      "Examples:",
      "  symshift serve --port 9000",
      "  SYMSHIFT_DATA=/var/lib/symshift symshift serve"
    })
public final class ServeCommand implements Subcommand {
  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 for any.")
  private @Nullable Integer port;

  @Option(names = "--data", paramLabel = "FOLDER", description = "Folder to keep everything in.")
  private @Nullable String data;

  @Override
  public Integer call() throws UnusableInputException {
    List<String> settings = new ArrayList<>();
    if (port != null) {
      settings.add("--server.port=" + port);
    }
    if (data != null) {
      settings.add("--symshift.data=" + data);
    }
    try {
      Dashboard.run(settings.toArray(String[]::new));
    } catch (RuntimeException failed) {
      // Spring has logged the failure by now, with its analysis.
      throw new UnusableInputException("the dashboard did not start; the lines above say why");
    }
    return ExitCodes.OK;
  }
}
