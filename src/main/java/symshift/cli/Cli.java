package symshift.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line: finds the commands, runs one and turns every failure into a line and a code.
 */
public final class Cli {
  private final OutputStream bytes;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param out where results go
   * @param err where complaints go
   */
  public Cli(OutputStream out, OutputStream err) {
    this.bytes = out;
    this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
    this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @param args the words of the command line
   * @return one of the {@link ExitCodes}
   */
  public int run(String... args) {
    if (args.length > 1 && isPlain(List.of(args).subList(1, args.length))) {
      FileCommand command = FileCommand.named(args[0]);
      if (command != null) {
        try {
          return command.run(Stream.of(args).skip(1).map(Path::of).toList(), bytes, err);
        } catch (InvalidPathException e) {
          err.println("symshift " + args[0] + ": " + Lines.joined(String.valueOf(e.getMessage())));
          return ExitCodes.UNUSABLE;
        }
      }
    }
    List<ServiceLoader.Provider<Subcommand>> all =
        ServiceLoader.load(Subcommand.class).stream().toList();
    List<ServiceLoader.Provider<Subcommand>> named =
        all.stream().filter(one -> args.length > 0 && isNamed(one.type(), args[0])).toList();
    // a command that is named needs no other; making them all takes longer than many commands do
    List<ServiceLoader.Provider<Subcommand>> needed = named.isEmpty() ? all : named;
    return commandLine(needed.stream().map(ServiceLoader.Provider::get).toList()).execute(args);
  }

  /** Words that are neither options nor files of options: there is nothing to parse. */
  private static boolean isPlain(List<String> words) {
    return words.stream()
        .noneMatch(word -> word.isEmpty() || word.startsWith("-") || word.startsWith("@"));
  }

  /** A command is called as its class: {@code FooBarCommand} is {@code foo-bar}. */
  static boolean isNamed(Class<?> command, String word) {
    String name = command.getSimpleName().replaceFirst("Command$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).equals(word);
  }

  CommandLine commandLine(Iterable<Subcommand> commands) {
    CommandLine root = new CommandLine(new RootCommand(bytes));
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
