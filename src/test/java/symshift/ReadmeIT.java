package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.OutsideProgram.Run;

/**
 * Every {@code console} block of the README and the docs does what it shows. A line with {@code $ }
 * is run in one shell, from the project's folder with {@code bin} on the path, when it calls
 * symshift or echo; what follows is its output, where {@code ...} alone on a line stands for any
 * lines. Commands of mvn and git are shown only.
 */
class ReadmeIT {
  private static final String FENCE = "```";
  private static final Predicate<String> RUN =
      Pattern.compile("\\$ ((bin/)?symshift|echo) .*").asMatchPredicate();
  private static final Predicate<String> SHOWN_ONLY =
      Pattern.compile("\\$ (mvn|git|cd) .*").asMatchPredicate();

  /** One fenced block. */
  record Block(String file, List<String> lines) {
    @Override
    public String toString() {
      return file + ": " + lines.getFirst();
    }
  }

  static Stream<Block> blocks() {
    Stream<MainSources.Source> docs = MainSources.below(Path.of("docs"), ".md").stream();
    return Stream.concat(Stream.of(MainSources.read(Path.of("README.md"))), docs)
        .flatMap(source -> blocksOf(source).stream());
  }

  @Test
  void theReadmeShowsADiagnosisNearTheTop() {
    List<String> top = MainSources.read(Path.of("README.md")).text().lines().limit(25).toList();
    assertThat(top)
        .anyMatch(line -> line.contains("Inconsistent kallsyms data"))
        .anyMatch(line -> line.matches("\\$ (bin/)?symshift diagnose .*"))
        .anyMatch(line -> line.contains("empty-section-rehomed"));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aBlockDoesWhatItShows(Block block) {
    List<String> shown = block.lines().stream().filter(line -> !SHOWN_ONLY.test(line)).toList();
    List<String> commands = block.lines().stream().filter(line -> line.startsWith("$ ")).toList();
    assertThat(commands).isNotEmpty().allMatch(SHOWN_ONLY.or(RUN));
    if (commands.stream().noneMatch(RUN)) {
      return;
    }
    ProcessBuilder shell = new ProcessBuilder("/bin/bash", "-c", script(commands));
    String path = Path.of("bin").toAbsolutePath() + ":" + System.getenv("PATH");
    shell.environment().put("PATH", path);
    Run run = OutsideProgram.finish(shell);
    assertThat(run.out() + run.err()).matches(expected(shown));
  }

  /** Prints each command as it is shown, runs it, and keeps its status for the next. */
  private static String script(List<String> commands) {
    return commands.stream()
        .filter(RUN)
        .map(line ->
            "printf '%s\\n' '%s'\n(exit $last)\n%s\nlast=$?\n"
                .formatted("%s", line.replace("'", "'\\''"), line.substring(2)))
        .collect(Collectors.joining("", "last=0\n", ""));
  }

  private static Pattern expected(List<String> shown) {
    return Pattern.compile(
        shown.stream()
            .map(line -> line.equals("...") ? "(?:.*\n)*?" : Pattern.quote(line) + "\n")
            .collect(Collectors.joining()));
  }

  private static List<Block> blocksOf(MainSources.Source source) {
    List<Block> blocks = new ArrayList<>();
    List<String> open = null;
    for (String line : source.text().split("\n", -1)) {
      if (open != null && line.startsWith(FENCE)) {
        blocks.add(new Block(source.path().toString(), List.copyOf(open)));
        open = null;
      } else if (open != null) {
        open.add(line);
      } else if (line.equals(FENCE + "console")) {
        open = new ArrayList<>();
      }
    }
    return blocks;
  }
}
