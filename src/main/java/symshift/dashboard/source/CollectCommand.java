package symshift.dashboard.source;

import java.io.PrintWriter;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import symshift.cli.ExitCodes;
import symshift.cli.Subcommand;
import symshift.cli.UnusableInputException;
import symshift.dashboard.Dashboard;

/** Reads the configured sources once, without serving pages. */
@Command(
    name = "collect",
    description = "Read the configured sources once into the archive.",
    footer = {
      "",
      "Reads what `symshift serve` reads by itself from time to time, with the same settings; it",
      "may run beside it. Prints one line a source. The exit status is 2 when a source could not",
      "be read to its end.",
      "",
      "Examples:",
      "  symshift collect",
      "  SYMSHIFT_SOURCE_KISSKB_BASE_URL=https://kisskb.example.org/kisskb symshift collect"
    })
public final class CollectCommand implements Subcommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws UnusableInputException {
    try (ConfigurableApplicationContext dashboard = start()) {
      List<CollectReport> reports =
          dashboard.getBean(Collector.class).collectOnce(ProgressListener.NONE);
      return print(reports, spec.commandLine().getOut());
    }
  }

  private static ConfigurableApplicationContext start() throws UnusableInputException {
    try {
      return Dashboard.run(
          // The pages are made as well, but nobody is told where: any free port of this machine.
          "--server.port=0",
          "--server.address=127.0.0.1",
          "--db-scheduler.enabled=false",
          "--logging.level.root=warn",
          "--symshift.source.collect=false",
          "--symshift.samples=false");
    } catch (RuntimeException failed) {
      // Spring has logged the failure by now, with its analysis.
      throw new UnusableInputException("the archive did not open; the lines above say why");
    }
  }

  /** One line a source; the exit status that says whether all were read to their end. */
  static int print(List<CollectReport> reports, PrintWriter out) {
    for (CollectReport report : reports) {
      out.println(line(report));
    }
    return reports.stream().allMatch(report -> report.error().isEmpty())
        ? ExitCodes.OK
        : ExitCodes.UNUSABLE;
  }

  private static String line(CollectReport report) {
    String counts =
        "%s: %d listed, %d added, from %s"
            .formatted(report.source(), report.listed(), report.counts().added(), report.baseUrl());
    return report.error().isEmpty() ? counts : counts + "; " + report.error();
  }
}
