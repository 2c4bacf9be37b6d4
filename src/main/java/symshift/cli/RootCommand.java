package symshift.cli;

import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The word {@code symshift} itself: its help, its version, and what is true of all commands. */
@Command(
    name = "symshift",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "Keeps the build history of linux-next and explains the kernel build failure",
      "\"Inconsistent kallsyms data\" with proof.",
      ""
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:consistent, or done",
      "1:inconsistent kallsyms data, or a difference",
      "2:input that cannot be used, or a wrong command line",
      "3:a defect of symshift itself"
    },
    footer = {
      "",
      "Settings (environment):",
      "  SERVER_PORT            port of the dashboard (8080 when not set)",
      "  SYMSHIFT_DATA          folder of the database and the files (data)",
      "  SPRING_DATASOURCE_URL  jdbc:postgresql://... of an own server, instead of the embedded"
          + " one",
      "  SYMSHIFT_SOURCE_KISSKB_BASE_URL",
      "                         address of a live kisskb to collect from",
      "  SYMSHIFT_JAVA          the java program to run with, 25 or later",
      "",
      "Examples:",
      "  symshift COMMAND --help        all about one command",
      "  SERVER_PORT=9000 symshift serve",
      ""
    })
final class RootCommand {
  private final OutputStream out;

  RootCommand(OutputStream out) {
    this.out = out;
  }

  /**
   * Where a command writes bytes that are no text; it flushes the writer of the command first if it
   * used that.
   */
  static OutputStream bytes(CommandSpec spec) {
    return ((RootCommand) spec.root().userObject()).out;
  }
}
