package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.history.ConfigPage.Say;
import symshift.dashboard.history.ConfigPage.Sibling;
import symshift.dashboard.history.ConfigPage.StreakRow;
import symshift.dashboard.web.Words;

/** Turns one series and its neighbours into the page of a config. */
final class ConfigComposer {
  private static final int SIBLINGS = 20;

  private final History history;
  private final Series series;
  private final List<Streak> streaks;

  ConfigComposer(History history, Series series) {
    this.history = history;
    this.series = series;
    this.streaks = Streak.of(series.cells());
  }

  /** The newest failure in view; null when there is none. */
  @Nullable Cell focus() {
    return streaks.isEmpty() ? null : streaks.getFirst().newest();
  }

  Say say() {
    String head = series.newest().column().name();
    Cell failed = focus();
    if (series.isBroken() && failed != null) {
      return failing(head, failed);
    }
    String now =
        switch (series.newest().state()) {
          case PASS -> " passes on " + head;
          case NONE -> " was not built on " + head;
          default -> " was not scraped on " + head;
        };
    if (failed == null) {
      long built = series.builtCount();
      String all = built == 0 ? "" : "; none of its " + Words.count(built, "build") + " failed";
      return new Say(series.config() + now + all + ".", null, "", null, "");
    }
    String turn = failed.state() == State.FLOATING ? ", but floats: " : "; ";
    return new Say(
        series.config() + now + turn,
        new Link(share(failed), "#streaks"),
        " builds failed with ",
        error(failed),
        ", the last one on " + failed.column().name() + ".");
  }

  private Say failing(String head, Cell failed) {
    Streak streak = streaks.getFirst();
    String since =
        streak.failures() == 1
            ? ", and did not on the build before"
            : ", for " + Words.count(streak.failures(), "head");
    if (streak.before() == null || streak.before().state() != State.PASS) {
      since = "; " + streak.window();
    }
    return new Say(
        series.config() + " fails on " + head + " with ",
        null,
        "",
        error(failed),
        since + " (" + failed.state().legend() + ").");
  }

  /** For example "7 of 57": failures with the cell's signature of all builds. */
  private String share(Cell failed) {
    long same = series.cells().stream().filter(cell -> isSame(cell, failed)).count();
    return same + " of " + series.builtCount();
  }

  private static boolean isSame(Cell cell, Cell failed) {
    return cell.state().isFailure() && cell.label().equals(failed.label());
  }

  private static String error(Cell failed) {
    Signature signature = failed.signature();
    return signature == null ? "an error that was not read" : signature.title();
  }

  /** For example "60 heads: 47 passed, 7 K1, 3 C3, 1 not built." */
  String tally() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    series.cells().stream()
        .map(cell -> cell.label().isEmpty() ? cell.state().legend() : cell.label())
        .forEach(what -> counts.merge(what, 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((what, number) -> parts.add(number + " " + what));
    return Words.count(series.cells().size(), "head") + ": " + String.join(", ", parts) + ".";
  }

  List<StreakRow> streaks() {
    return streaks.stream()
        .map(streak ->
            new StreakRow(
                chip(streak.newest()),
                new Link(streak.heads(), String.valueOf(streak.newest().href())),
                streak.failures(),
                streak.window()))
        .toList();
  }

  Chip chip(Cell cell) {
    return Chip.of(history.tree(), history.newest(), cell);
  }

  /** The series of the tree that have the focus's signature too, most failures first. */
  List<Sibling> siblings() {
    Cell focus = focus();
    Signature signature = focus == null ? null : focus.signature();
    if (signature == null) {
      return List.of();
    }
    return history.series().stream()
        .filter(other -> other.id() != series.id() && failures(other, signature) > 0)
        .sorted(
            Comparator.comparingLong((Series other) -> failures(other, signature))
                .reversed()
                .thenComparing(Series::config))
        .limit(SIBLINGS)
        .map(other -> sibling(other, signature))
        .toList();
  }

  private static long failures(Series series, Signature signature) {
    return series.cells().stream().filter(cell -> cell.hasSignature(signature.id())).count();
  }

  private Sibling sibling(Series other, Signature signature) {
    Column last =
        other.cells().stream()
            .filter(cell -> cell.hasSignature(signature.id()))
            .findFirst()
            .orElseThrow()
            .column();
    boolean today = last.equals(history.newest());
    return new Sibling(
        new Link(other.config(), Link.config(history.tree(), other)),
        other.arch(),
        failures(other, signature) + " of " + other.builtCount(),
        today ? "newest head" : Words.monthDay(last.tag()));
  }
}
