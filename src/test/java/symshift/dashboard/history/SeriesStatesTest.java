package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series are written newest head left, as on the pages; see {@link #build} for the words. */
class SeriesStatesTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    // new: only on the newest head, and only after a pass
    "C1 ok ok,           NEW PASS PASS",
    "C1 . ok,            NEW NONE PASS",
    "C1 - ok,            NEW UNSCRAPED PASS",
    "C1 C2 ok,           STILL STILL PASS",
    "C1,                 STILL",
    "C1 .,               STILL NONE",
    "ok C1 ok,           PASS STILL PASS",
    "? ok,               NEW PASS",
    // known: explained, but not what is new or floating
    "=C1 =C1 ok,         KNOWN KNOWN PASS",
    "=C1 ok,             NEW PASS",
    "=K1 ok =K1,         FLOATING PASS FLOATING",
    // floating: a signature comes and goes
    "C1 ok C1,           FLOATING PASS FLOATING",
    "C1 C1 ok . C1,      FLOATING FLOATING PASS NONE FLOATING",
    "C1 ok C2,           NEW PASS STILL",
    "C1 C2 C1,           STILL STILL STILL",
    "C2 ok C1 ok C1,     NEW PASS FLOATING PASS FLOATING",
    // kallsyms floats as soon as the series passes on both sides
    "ok K1 ok,           PASS FLOATING PASS",
    "ok . K1 C1 - ok,    PASS NONE FLOATING STILL UNSCRAPED PASS",
    "K1 ok ok,           NEW PASS PASS",
    "ok K1,              PASS STILL",
    "K1 K1 K1,           STILL STILL STILL",
    "K1 K1 ok K1 ok,     FLOATING FLOATING PASS FLOATING PASS",
    // infrastructure is never news about the code
    "T1 ok,              INFRA PASS",
    "T1 ok T1,           INFRA PASS INFRA",
    "ERR ok,             INFRA PASS",
    "C1 T1 ok,           STILL INFRA PASS",
    // absence is never a pass
    ". - skip lost,      NONE UNSCRAPED NONE LOST",
    "miss done,          UNSCRAPED UNSCRAPED",
    "lost ok,            LOST PASS",
    "ok lost,            PASS LOST",
  })
  void theStateFollowsFromTheSeries(String series, String expected) {
    assertThat(states(series)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "ok ok ok,        ok ok ok",
    "C1 C1 ok,        C1 - ok",
    "=C1 C1 ok,       =C1 - ok",
    "C1 C2 C2,        C1 C2 -",
    "C1 . C1,         C1 . C1",
    "ok . ok,         ok . ok",
    "? ?,             ? ?",
  })
  void aRunOfOneSignatureIsJoinedAndLabelledAtItsNewestEnd(String series, String text) {
    String shown =
        cells(series).stream()
            .map(Cell::text)
            .map(t -> t.equals("\u2013") ? "-" : t.equals("\u00b7") ? "." : t)
            .collect(Collectors.joining(" "));
    assertThat(shown).isEqualTo(text);
  }

  @Test
  void passesAreJoinedWithoutLosingTheirText() {
    assertThat(cells("ok ok C1 ok"))
        .extracting(Cell::joined)
        .containsExactly(false, true, false, false);
  }

  @Test
  void everyStateSaysItselfWithoutColour() {
    assertThat(cells("C1 ok ok").getFirst().text()).isEqualTo("+C1");
    assertThat(cells("K1 ok K1").getFirst().text()).isEqualTo("~K1");
    assertThat(cells("=C1 =C1").getFirst().text()).isEqualTo("=C1");
    assertThat(cells("K1 ok K1").getFirst().spoken())
        .isEqualTo("next-20120314 floating failure K1");
    assertThat(cells("lost ok").getFirst().spoken()).isEqualTo("next-20120314 failed, log lost");
  }

  @Test
  void theSectionsOfTheFirstScreenShareTheBrokenSeriesAmongThem() {
    for (String text : List.of("C1 ok", "C1 C1", "K1 ok K1", "T1 ok", "lost ok", "? C1", "C1")) {
      Series series = series(text);
      assertThat(series.isBroken()).isTrue();
      assertThat(List.of(series.isNew(), series.isKnown(), series.isFloating()))
          .as(text)
          .containsOnlyOnce(true);
    }
  }

  @Test
  void aFixedSeriesPassesAfterAFailureAndDoesNotMerelyFloat() {
    assertThat(series("ok C1").isFixed()).isTrue();
    assertThat(series("ok . C1").isFixed()).isTrue();
    assertThat(series("ok ok C1").isFixed()).isFalse();
    assertThat(series(". C1").isFixed()).isFalse();
    assertThat(series("ok K1 ok").isFixed()).isFalse();
    assertThat(series("ok K1 ok").floatsButPasses()).isTrue();
  }

  @Test
  void aStreakNamesTheLastGoodAndTheFirstBadHead() {
    List<Streak> streaks = Streak.of(cells("ok C1 . C1 ok C2 C3"));
    assertThat(streaks)
        .extracting(Streak::heads)
        .containsExactly("next-20120311..20120313", "next-20120309", "next-20120308");
    assertThat(streaks).extracting(Streak::failures).containsExactly(2, 1, 1);
    assertThat(streaks)
        .extracting(Streak::window)
        .containsExactly(
            "next-20120310..20120311",
            "failed before with C3",
            "failed on the oldest head in view");
  }

  @Test
  void aWeekendSeparatesFridayFromMonday() {
    assertThat(columns("ok ok ok ok ok"))
        .extracting(Column::afterWeekend)
        .containsExactly(false, false, false, true, false);
  }

  static Series series(String text) {
    return new Series(1, "omap2plus_defconfig", "arm", "arm", false, cells(text));
  }

  private static String states(String series) {
    return cells(series).stream().map(c -> c.state().name()).collect(Collectors.joining(" "));
  }

  static List<Cell> cells(String series) {
    String[] words = series.split(" ", -1);
    Map<Long, Build> builds = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(".") && !words[i].equals("-")) {
        builds.put((long) i, build(words[i], i));
      }
    }
    return SeriesStates.of(columns(series), builds);
  }

  private static List<Column> columns(String series) {
    String[] words = series.split(" ", -1);
    List<Column.Head> heads = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      boolean read = !words[i].equals("-");
      heads.add(new Column.Head(i, LocalDate.of(2012, 3, 14).minusDays(i), read));
    }
    return Column.of(heads);
  }

  /** "ok", "C1", "=C1" (explained), "?" (no signature), "lost", "ERR", "skip", "miss", "done". */
  private static Build build(String word, long id) {
    return switch (word) {
      case "ok" -> new Build(id, "PASS", null, false, false);
      case "?" -> new Build(id, "FAIL", null, false, false);
      case "lost" -> new Build(id, "FAIL", null, true, false);
      case "ERR" -> new Build(id, "ERROR", null, false, false);
      case "skip", "miss", "done" ->
          new Build(id, word.toUpperCase(java.util.Locale.ROOT), null, false, false);
      default -> {
        String label = word.replace("=", "");
        int number = Integer.parseInt(label.substring(1));
        Signature signature =
            new Signature(label.charAt(0) * 100L + number, label.charAt(0), number, "error");
        yield new Build(id, "FAIL", signature, false, word.startsWith("="));
      }
    };
  }
}
