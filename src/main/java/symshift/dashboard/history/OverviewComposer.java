package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.history.OverviewPage.Day;
import symshift.dashboard.history.OverviewPage.Group;
import symshift.dashboard.history.OverviewPage.Row;
import symshift.dashboard.history.OverviewPage.Section;
import symshift.dashboard.history.OverviewPage.Sentence;
import symshift.dashboard.web.Words;

/** Turns a history into the parts of the first screen. */
final class OverviewComposer {
  /** How many heads a strip shows. */
  static final int HEADS = 14;

  private final History history;
  private final Map<Long, Detail> details;

  /** Details are by result, of the broken configs' newest results. */
  OverviewComposer(History history, Map<Long, Detail> details) {
    this.history = history;
    this.details = details;
  }

  Sentence sentence() {
    int all = history.series().size();
    long seen = history.series().stream().filter(s -> s.newest().state().isBuilt()).count();
    return new Sentence(
        new Link(seen + " of " + all, rows("built")),
        new Link(history.where(Series::isBroken).size() + " broken", rows("broken")),
        new Link(history.where(Series::isNew).size() + " new", "#new"),
        new Link(history.where(Series::isKnown).size() + " known", "#known"),
        new Link(history.where(Series::isFloating).size() + " floating", "#floating"),
        new Link(history.where(Series::isFixed).size() + " fixed", "#fixed"));
  }

  /** Not built, not scraped, disabled. */
  List<Link> absent() {
    return List.of(
        new Link(Long.toString(history.count(State.NONE)), rows("none", "heads", "1")),
        new Link(Long.toString(history.count(State.UNSCRAPED)), rows("unscraped", "heads", "1")),
        new Link(Integer.toString(history.disabled().size()), rows("disabled")));
  }

  private String rows(String state, String... more) {
    List<String> options = new ArrayList<>(List.of("state", state));
    options.addAll(List.of(more));
    return Link.grid(history.tree(), history.newest(), options.toArray(String[]::new));
  }

  List<Column> columns() {
    return history.columns().stream().limit(HEADS).toList();
  }

  List<Day> broken() {
    List<Day> days = new ArrayList<>();
    for (Column column : columns()) {
      String number = column.read() ? Long.toString(history.brokenAt(days.size())) : "\u25ab";
      String css = column.afterWeekend() ? "wk" : "";
      days.add(new Day(css, column.name(), number, Link.head(history.tree(), column)));
    }
    return days;
  }

  Section fresh() {
    List<Group> groups = groups(history.where(Series::isNew), series -> "");
    return section(groups, "passed on the build before");
  }

  Section known() {
    List<Group> groups = groups(history.where(Series::isKnown), this::standing);
    return section(groups, "failed before too");
  }

  Section floating() {
    List<Group> groups =
        groups(history.where(Series::isFloating), s -> s.failedCount() + " of " + builds(s));
    return section(groups, "come and go");
  }

  Section fixed() {
    List<Group> groups = history.where(Series::isFixed).stream().map(this::fixed).toList();
    return section(groups, "failed on the build before");
  }

  /** Configs that pass today and fail now and then, with their latest such failure. */
  Section floatsButPasses() {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Series series : history.where(Series::floatsButPasses)) {
      String note = series.failedCount() + " of " + builds(series);
      Group group = group(series, series.latestFloating(), note);
      groups.merge(group.chip().text(), group, OverviewComposer::together);
    }
    return section(List.copyOf(groups.values()), "not failing on this head");
  }

  private Group fixed(Series series) {
    Group failed = group(series, lastStreak(series).newest(), failed(series));
    Chip chip = new Chip(State.PASS.css(), failed.chip().text(), failed.chip().href());
    return new Group(chip, failed.error(), failed.window(), failed.rows());
  }

  private static Section section(List<Group> groups, String what) {
    Section counted = new Section("", groups);
    long signatures = groups.stream().map(group -> group.chip().text()).distinct().count();
    String note =
        groups.isEmpty()
            ? "none"
            : Words.count(signatures, "signature")
                + ", "
                + Words.count(counted.size(), "config")
                + ": "
                + what;
    return new Section(note, groups);
  }

  /** One group a signature, in the order of the series. */
  private List<Group> groups(List<Series> series, Function<Series, String> note) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Series one : series) {
      Group group = group(one, one.newest(), note.apply(one));
      groups.merge(group.chip().text(), group, OverviewComposer::together);
    }
    return List.copyOf(groups.values());
  }

  private static Group together(Group first, Group more) {
    List<Row> rows = new ArrayList<>(first.rows());
    rows.addAll(more.rows());
    return new Group(first.chip(), first.error(), first.window(), rows);
  }

  private Group group(Series series, Cell failed, String note) {
    Detail detail = detail(failed);
    Signature signature = failed.signature();
    String error =
        detail.error().isEmpty() && signature != null ? signature.title() : detail.error();
    Chip chip = Chip.of(history.tree(), history.newest(), failed);
    return new Group(chip, error, lastStreak(series).window(), List.of(row(series, failed, note)));
  }

  private Row row(Series series, Cell failed, String note) {
    Detail detail = detail(failed);
    String result = failed.href();
    return new Row(
        link(series),
        series.arch(),
        series.spoken(),
        detail.compiler().isEmpty() ? series.toolchain() : detail.compiler(),
        detail.hasLog() ? result + "/log" : null,
        detail.hasReproduce() ? result + "#reproduce" : null,
        note,
        series.cells().stream().limit(HEADS).toList());
  }

  private Detail detail(@Nullable Cell cell) {
    return cell == null || cell.build() == null
        ? Detail.NONE
        : details.getOrDefault(cell.build().resultId(), Detail.NONE);
  }

  private Link link(Series series) {
    return new Link(series.config(), Link.config(history.tree(), series));
  }

  private String standing(Series series) {
    Streak streak = lastStreak(series);
    String since = "since " + Words.monthDay(streak.oldest().column().tag());
    return Words.count(streak.failures(), "head") + ", " + since;
  }

  private static String failed(Series series) {
    return "failed " + Words.count(lastStreak(series).failures(), "head");
  }

  private static String builds(Series series) {
    return Words.count(series.builtCount(), "build");
  }

  private static Streak lastStreak(Series series) {
    return Streak.of(series.cells()).getFirst();
  }
}
