package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.Allocation;

/** Replays what the fuzzer found worth keeping; {@code mvn -Pfuzz test} looks for more. */
class FuzzCorpusTest {
  private static final Path CORPUS = Path.of("src/fuzz/corpus");

  /** The inputs are small: whatever they claim, 8 MiB are enough for each of them. */
  private static final Allocation ALLOCATION = new Allocation(0, 0, 8 << 20);

  @ParameterizedTest
  @MethodSource("corpora")
  void everyParserReadsOrRefusesTheWholeCorpusInBoundedMemory(Path corpus) throws Exception {
    for (Path input : files(corpus)) {
      byte[] bytes = Files.readAllBytes(input);
      for (String parser : HostileInput.parsers()) {
        var _ =
            ALLOCATION.bounded(bytes, parser + " " + input, () -> HostileInput.read(parser, bytes));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void aCorpusHasInputsThatItsParserReadsAndSomeThatItRefuses(Path corpus) throws IOException {
    String parser = corpus.getFileName().toString();
    assertThat(HostileInput.parsers()).contains(parser);
    int parsed = 0;
    for (Path input : files(corpus)) {
      parsed += HostileInput.read(parser, Files.readAllBytes(input)) ? 1 : 0;
    }
    assertThat(parsed).isBetween(1, files(corpus).size() - 1);
  }

  @Test
  void everyParserHasACorpus() throws IOException {
    assertThat(corpora().stream().map(corpus -> corpus.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(HostileInput.parsers());
  }

  @Test
  void theCorpusIsSmall() throws IOException {
    for (Path corpus : corpora()) {
      assertThat(files(corpus))
          .hasSizeBetween(3, 100)
          .allMatch(file -> file.toFile().length() < 4096);
    }
  }

  static List<Path> corpora() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
