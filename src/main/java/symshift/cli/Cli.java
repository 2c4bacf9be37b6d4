package symshift.cli;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line: finds the commands, runs one and turns every failure into a line and a code.
 */
public final class Cli {
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param out where results go
   * @param err where complaints go
   */
  public Cli(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs one command.
   *
   * @param args the words of the command line
   * @return one of the {@link ExitCodes}
   */
  public int run(String... args) {
    return commandLine(ServiceLoader.load(Subcommand.class)).execute(args);
  }

  CommandLine commandLine(Iterable<Subcommand> commands) {
    CommandLine root = new CommandLine(new RootCommand());
    for (Subcommand command : commands) {
      CommandSpec spec = CommandSpec.forAnnotatedObject(command);
      if (!spec.mixinStandardHelpOptions()) {
        spec.mixinStandardHelpOptions(true).versionProvider(new Version());
      }
      root.addSubcommand(spec.name(), spec);
    }
    return root.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(90)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Faults());
  }
}
