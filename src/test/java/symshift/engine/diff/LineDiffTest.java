package symshift.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDiffTest {
  private static final long ALWAYS_SHORTEST = Long.MAX_VALUE;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 40})
  void noShorterDiffExists(int kinds) {
    Random random = new Random(kinds);
    for (int round = 0; round < 400; round++) {
      List<String> from = text(random, random.nextInt(30), kinds);
      List<String> to = text(random, random.nextInt(30), kinds);
      LineDiff diff = LineDiff.of(from, to);
      assertThat(applied(diff, from, to)).isEqualTo(to);
      assertThat(diff.changedLines()).isEqualTo(from.size() + to.size() - 2 * common(from, to));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 300})
  void noShorterDiffExistsWhereLittleIsCommon(int kinds) {
    Random random = new Random(kinds);
    List<String> from = text(random, 5000, kinds);
    List<String> to = text(random, 7000, kinds);
    for (List<List<String>> pair : List.of(List.of(from, to), List.of(to, from))) {
      LineDiff diff = LineDiff.of(pair.getFirst(), pair.getLast(), ALWAYS_SHORTEST);
      assertThat(applied(diff, pair.getFirst(), pair.getLast())).isEqualTo(pair.getLast());
      assertThat(diff.changedLines()).isEqualTo(from.size() + to.size() - 2 * common(from, to));
    }
  }

  @Test
  void oneLineAmongManyIsFound() {
    List<String> many = new ArrayList<>(Collections.nCopies(20_000, "a"));
    many.set(12_345, "b");
    assertThat(LineDiff.of(List.of("c", "b", "d"), many).changedLines()).isEqualTo(20_001);
  }

  @Test
  void shufflingLeavesTheLongestRunInPlace() {
    List<String> from =
        new ArrayList<>(IntStream.range(0, 9000).mapToObj("s%d"::formatted).toList());
    List<String> to = from.reversed();
    assertThat(LineDiff.of(from, to).changedLines()).isEqualTo(2 * 8999);
  }

  @Test
  void textsTooLargeForTheShortestDiffGetAnAlmostShortestOne() {
    Random random = new Random(4);
    List<String> from = text(random, 20_000, 40);
    List<String> to = text(random, 20_000, 40);
    LineDiff quick = LineDiff.of(from, to, 1000);
    assertThat(applied(quick, from, to)).isEqualTo(to);
    int shortest = LineDiff.of(from, to).changedLines();
    assertThat(quick.changedLines()).isGreaterThan(shortest).isLessThan(shortest * 21 / 20);
  }

  @Test
  void equalTextsHaveNoEdits() {
    assertThat(LineDiff.of(List.of(), List.of()).edits()).isEmpty();
    assertThat(LineDiff.of(List.of("a", "b"), List.of("a", "b")).edits()).isEmpty();
  }

  private static List<String> text(Random random, int lines, int kinds) {
    return random.ints(lines, 0, kinds).mapToObj(Integer::toString).toList();
  }

  private static List<String> applied(LineDiff diff, List<String> from, List<String> to) {
    List<String> text = new ArrayList<>();
    int at = 0;
    for (LineEdit edit : diff.edits()) {
      text.addAll(from.subList(at, edit.from()));
      text.addAll(to.subList(edit.to(), edit.toEnd()));
      at = edit.fromEnd();
    }
    text.addAll(from.subList(at, from.size()));
    return text;
  }

  /** The length of a longest common subsequence, as the textbooks have it. */
  private static int common(List<String> from, List<String> to) {
    int[] row = new int[to.size() + 1];
    for (String line : from) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] = line.equals(to.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[to.size()];
  }
}
