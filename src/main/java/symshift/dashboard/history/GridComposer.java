package symshift.dashboard.history;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symshift.dashboard.history.GridPage.GridCell;
import symshift.dashboard.history.GridPage.Group;
import symshift.dashboard.history.GridPage.HeadCell;
import symshift.dashboard.history.GridPage.Month;
import symshift.dashboard.history.GridPage.Name;
import symshift.dashboard.history.GridPage.Row;
import symshift.dashboard.web.Words;

/** Turns the filtered series into the table of the grid. */
final class GridComposer {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final Comparator<Series> FAILING_FIRST =
      Comparator.comparing((Series series) -> !series.isBroken())
          .thenComparing(series -> series.newest().state())
          .thenComparing(Comparator.comparingLong(Series::failedCount).reversed())
          .thenComparing(Series::config)
          .thenComparing(Series::toolchain);

  private final String tree;
  private final List<Column> columns;
  private final List<Series> rows;
  private final Map<String, Name> names = new TreeMap<>();
  private int lastRow;

  /** All rows hold one cell a column. */
  GridComposer(String tree, List<Column> columns, List<Series> rows) {
    this.tree = tree;
    this.columns = columns;
    this.rows = rows;
  }

  List<Month> months() {
    Map<YearMonth, Integer> found = new LinkedHashMap<>();
    columns.forEach(column -> found.merge(YearMonth.from(column.tag()), 1, Integer::sum));
    return found.entrySet().stream()
        .map(month -> new Month(MONTH.format(month.getKey()), month.getValue()))
        .toList();
  }

  List<HeadCell> heads() {
    List<HeadCell> heads = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int at = i;
      long broken = rows.stream().filter(r -> r.cells().get(at).state().isFailure()).count();
      heads.add(
          new HeadCell(
              "h" + i,
              column,
              Link.head(tree, column),
              column.read() ? Long.toString(broken) : "\u25ab",
              column.afterWeekend() ? "wk" : ""));
    }
    return heads;
  }

  /** One group an architecture; failing series come first in each. */
  List<Group> groups() {
    Map<String, List<Series>> byArch =
        rows.stream()
            .collect(Collectors.groupingBy(Series::arch, TreeMap::new, Collectors.toList()));
    List<Group> groups = new ArrayList<>();
    byArch.forEach((arch, series) -> groups.add(group(arch, series)));
    return groups;
  }

  private Group group(String arch, List<Series> series) {
    long broken = series.stream().filter(Series::isBroken).count();
    String note = Words.count(series.size(), "config") + ", " + broken + " broken";
    return new Group(arch, note, series.stream().sorted(FAILING_FIRST).map(this::row).toList());
  }

  private Row row(Series series) {
    String id = "r" + ++lastRow;
    List<GridCell> cells = new ArrayList<>();
    for (Cell cell : series.cells()) {
      String named = id + " h" + cells.size() + " " + name(cell).id();
      cells.add(new GridCell(cell.css(), cell.href(), named, cell.text()));
    }
    long failed = series.failedCount();
    return new Row(
        id,
        new Link(series.config(), Link.config(tree, series)),
        series.toolchain(),
        cells,
        failed == 0 ? "" : failed + " of " + series.builtCount());
  }

  /** The name that the cell shares with all cells of its state and signature. */
  private Name name(Cell cell) {
    String id =
        switch (cell.label()) {
          case "" -> cell.state().param();
          case "?" -> "unsigned-" + cell.state().param();
          default -> cell.label() + "-" + cell.state().param();
        };
    return names.computeIfAbsent(id, missing -> new Name(missing, spoken(cell)));
  }

  private static String spoken(Cell cell) {
    Signature signature = cell.signature();
    return signature == null
        ? cell.state().spoken()
        : signature.label() + " " + signature.title() + ", " + cell.state().legend();
  }

  /** To be called after {@link #groups}, which collects them. */
  List<Name> names() {
    return List.copyOf(names.values());
  }

  /** The number of shown cells in each state. */
  Map<State, Long> counts() {
    return cells().collect(Collectors.groupingBy(Cell::state, Collectors.counting()));
  }

  /** The signatures of the shown failures, the most frequent first. */
  List<Link> bySignature() {
    Map<String, Integer> found = new HashMap<>();
    cells()
        .filter(cell -> cell.signature() != null)
        .forEach(cell -> found.merge(cell.label(), 1, Integer::sum));
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(one ->
            new Link(
                one.getKey() + " " + one.getValue(),
                Link.grid(tree, columns.getFirst(), "sig", one.getKey())))
        .toList();
  }

  private java.util.stream.Stream<Cell> cells() {
    return rows.stream().flatMap(series -> series.cells().stream());
  }
}
