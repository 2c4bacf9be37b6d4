package symshift.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symshift.engine.MalformedArtifactException;

class CliTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Cli cli = new Cli(out, err);

  @Test
  void theVersionIsNameAndNumber() {
    assertThat(cli.run("--version")).isZero();
    assertThat(out.toString(UTF_8)).matches("symshift \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void theHelpNamesEveryCommandExitStatusAndSetting() {
    assertThat(cli.run("--help")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("completion", "Exit status:", "0 ", "1 ", "2 ", "3 ")
        .contains("SERVER_PORT", "SYMSHIFT_DATA", "SPRING_DATASOURCE_URL")
        .contains("SYMSHIFT_SOURCE_KISSKB_BASE_URL", "Examples:");
    assertThat(out.toString(UTF_8).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(92));
  }

  @Test
  void everyCommandIsCalledAsItsClass() {
    List<Class<? extends Subcommand>> types =
        ServiceLoader.load(Subcommand.class).stream()
            .<Class<? extends Subcommand>>map(ServiceLoader.Provider::type)
            .toList();
    assertThat(types)
        .hasSizeGreaterThan(4)
        .allSatisfy(type ->
            assertThat(Cli.isNamed(type, type.getAnnotation(Command.class).name())).isTrue());
  }

  @Test
  void anUnknownCommandIsOneLineWithASuggestion() {
    assertThat(cli.run("completoin")).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err)
        .hasToString(
            "symshift: unknown command 'completoin' (did you mean 'completion'?); "
                + "see 'symshift --help'\n");
  }

  @Test
  void anUnknownOptionOfACommandPointsToTheHelpOfThatCommand() {
    assertThat(cli.run("completion", "--frmat")).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString(UTF_8))
        .hasLineCount(1)
        .startsWith("symshift completion: unknown option '--frmat'")
        .endsWith("see 'symshift completion --help'\n");
  }

  @Test
  void anOptionNearlyRightIsSuggested() {
    assertThat(run(new Throwing(new IllegalStateException()), "throwing", "--leter=x"))
        .isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString(UTF_8)).contains("unknown option '--leter=x' (did you mean '--letter");
  }

  @Test
  void aMissingCommandIsAUsageError() {
    assertThat(cli.run()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString(UTF_8))
        .hasLineCount(1)
        .startsWith("symshift: missing required subcommand");
  }

  @Test
  void aMalformedFileIsTheSentenceOfTheEngine() {
    var malformed = new MalformedArtifactException("elf", 4, "a class byte", "7");
    assertThat(run(new Throwing(malformed), "throwing")).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err)
        .hasToString(
            "symshift throwing: not a readable elf file: expected a class byte at byte 4, "
                + "found 7\n");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(run(new Throwing(new NoSuchFileException("gone.nm")), "throwing"))
        .isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err).hasToString("symshift throwing: gone.nm: no such file or folder\n");
  }

  @Test
  void aDefectIsOneLineThatSaysWhatToReport() {
    assertThat(run(new Throwing(new IllegalStateException("two\nlines")), "throwing"))
        .isEqualTo(ExitCodes.FAULT);
    assertThat(err.toString(UTF_8))
        .hasLineCount(1)
        .contains("defect: java.lang.IllegalStateException: two lines at symshift.cli.CliTest")
        .contains("please report this line");
  }

  @Test
  void theCompletionScriptKnowsTheCommandsThatAreThere() {
    assertThat(cli.run("completion")).isZero();
    assertThat(out.toString(UTF_8)).contains("complete -F _complete_symshift", "completion");
  }

  private int run(Subcommand command, String... args) {
    return cli.commandLine(List.of(command)).execute(args);
  }

  @Command(name = "throwing")
  private static final class Throwing implements Subcommand {
    private final Exception thrown;

    @Option(names = "--letter")
    private String letter = "";

    private Throwing(Exception thrown) {
      this.thrown = thrown;
    }

    @Override
    public Integer call() throws Exception {
      assertThat(letter).isEmpty();
      throw thrown;
    }
  }
}
