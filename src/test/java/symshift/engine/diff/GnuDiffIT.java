package symshift.engine.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.OutsideProgram.Run;

/** Held against GNU diff and patch: the same hunks of link stages, never more, and they apply. */
class GnuDiffIT {
  private static final OutsideProgram DIFF = OutsideProgram.orLeaveOut("/usr/bin/diff");
  private static final OutsideProgram PATCH = OutsideProgram.orLeaveOut("/usr/bin/patch");

  @TempDir private Path folder;

  /** Folders that hold the listings of one build. */
  static List<Path> builds() throws IOException {
    List<Path> builds = new ArrayList<>();
    List<Path> roots = new ArrayList<>();
    for (String group : List.of("stages", "real", "causality")) {
      roots.add(Fixtures.sample(group));
      Fixtures.extra(group).ifPresent(roots::add);
    }
    for (Path root : roots) {
      try (Stream<Path> below = Files.walk(root)) {
        below
            .filter(Files::isDirectory)
            .filter(dir -> listings(dir).size() > 1)
            .forEach(builds::add);
      }
    }
    return builds;
  }

  private static List<Path> listings(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> file.toString().matches(".*(\\.nm|\\.syms|/\\.?\\w*System\\.map)(\\.xz)?"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("builds")
  void everyTwoStagesOfABuildHaveTheHunksOfDiff(Path build) throws IOException {
    List<Path> listings = listings(build);
    for (int i = 0; i < listings.size(); i++) {
      for (int j = i + 1; j < listings.size(); j++) {
        List<String> from = lines(new String(Fixtures.bytes(listings.get(i)), ISO_8859_1));
        List<String> to = lines(new String(Fixtures.bytes(listings.get(j)), ISO_8859_1));
        for (ListingView view : ListingView.values()) {
          Texts texts = new Texts(view.of(from), view.of(to));
          assertThat(ours(texts, 3)).as(listings.get(j) + " " + view).isEqualTo(gnu(texts, 3));
          assertPatches(texts);
        }
      }
    }
  }

  @Test
  void randomTextsNeverChangeMoreLinesThanDiffSays() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      int kinds = 1 + random.nextInt(60);
      List<String> from = text(random, random.nextInt(80), kinds);
      Texts texts = new Texts(from, edited(random, from, kinds));
      assertThat(changed(ours(texts, 1))).isLessThanOrEqualTo(changed(gnu(texts, 1)));
      assertPatches(texts);
    }
  }

  @Test
  void textsThatHaveLittleInCommonDoNotEither() throws IOException {
    Random random = new Random(8);
    for (int kinds : new int[] {2, 30, 4000}) {
      Texts texts = new Texts(text(random, 6000, kinds), text(random, 5000, kinds));
      assertThat(changed(ours(texts, 0))).isLessThanOrEqualTo(changed(gnu(texts, 0)));
      assertPatches(texts);
    }
  }

  private record Texts(List<String> from, List<String> to) {}

  private void assertPatches(Texts texts) throws IOException {
    Path from = Files.writeString(folder.resolve("from"), joined(texts.from()), ISO_8859_1);
    Path diff = folder.resolve("diff");
    Files.writeString(diff, "--- from\n+++ to\n" + joined(ours(texts, 3)), ISO_8859_1);
    Path patched = folder.resolve("patched");
    Files.deleteIfExists(patched);
    if (texts.from().equals(texts.to())) {
      assertThat(ours(texts, 3)).isEmpty();
      return;
    }
    PATCH.run("-s", "-E", "-i" + diff, "-o" + patched, from.toString());
    String result = Files.exists(patched) ? Files.readString(patched, ISO_8859_1) : "";
    assertThat(result).isEqualTo(joined(texts.to()));
  }

  private static List<String> ours(Texts texts, int context) throws IOException {
    List<String> lines = new ArrayList<>();
    UnifiedDiff.of(texts.from(), texts.to(), context)
        .write((mark, text) -> lines.add(mark == '@' ? text : mark + text));
    return lines;
  }

  private List<String> gnu(Texts texts, int context) throws IOException {
    Path from = Files.writeString(folder.resolve("from"), joined(texts.from()), ISO_8859_1);
    Path to = Files.writeString(folder.resolve("to"), joined(texts.to()), ISO_8859_1);
    ProcessBuilder diff =
        new ProcessBuilder(DIFF.path().toString(), "-aU" + context, from.toString(), to.toString());
    Run run = OutsideProgram.finish(diff);
    assertThat(run.status()).isLessThan(2);
    return run.out().lines().skip(2).toList();
  }

  private static long changed(List<String> diff) {
    return diff.stream().filter(line -> !line.startsWith(" ") && !line.startsWith("@")).count();
  }

  private static List<String> text(Random random, int lines, int kinds) {
    return random.ints(lines, 0, kinds).mapToObj("sym%d"::formatted).toList();
  }

  private static List<String> edited(Random random, List<String> text, int kinds) {
    List<String> edited = new ArrayList<>(text);
    for (int edits = random.nextInt(12); edits > 0; edits--) {
      int at = random.nextInt(edited.size() + 1);
      if (random.nextBoolean() && at < edited.size()) {
        edited.remove(at);
      } else {
        edited.add(at, "sym" + random.nextInt(kinds + 3));
      }
    }
    return edited;
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
