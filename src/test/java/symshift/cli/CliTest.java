package symshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import symshift.engine.MalformedArtifactException;

class CliTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Cli cli = new Cli(new PrintWriter(out, true), new PrintWriter(err, true));

  @Test
  void theVersionIsNameAndNumber() {
    assertThat(cli.run("--version")).isZero();
    assertThat(out.toString()).matches("symshift \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void theHelpNamesEveryCommandExitStatusAndSetting() {
    assertThat(cli.run("--help")).isZero();
    assertThat(out.toString())
        .contains("completion", "Exit status:", "0 ", "1 ", "2 ", "3 ")
        .contains("SERVER_PORT", "SYMSHIFT_DATA", "SPRING_DATASOURCE_URL")
        .contains("SYMSHIFT_SOURCE_KISSKB_BASE_URL", "Examples:");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(92));
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
    assertThat(err.toString())
        .hasLineCount(1)
        .startsWith("symshift completion: unknown option '--frmat'")
        .endsWith("see 'symshift completion --help'\n");
  }

  @Test
  void anOptionNearlyRightIsSuggested() {
    assertThat(run(new Throwing(new IllegalStateException()), "throwing", "--leter=x"))
        .isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString()).contains("unknown option '--leter=x' (did you mean '--letter");
  }

  @Test
  void aMissingCommandIsAUsageError() {
    assertThat(cli.run()).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString()).hasLineCount(1).startsWith("symshift: missing required subcommand");
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
    assertThat(err.toString())
        .hasLineCount(1)
        .contains("defect: java.lang.IllegalStateException: two lines at symshift.cli.CliTest")
        .contains("please report this line");
  }

  @Test
  void theCompletionScriptKnowsTheCommandsThatAreThere() {
    assertThat(cli.run("completion")).isZero();
    assertThat(out.toString()).contains("complete -F _complete_symshift", "completion");
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
