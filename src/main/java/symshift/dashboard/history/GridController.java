package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.history.GridPage.LegendEntry;
import symshift.dashboard.web.Frames;
import symshift.dashboard.web.Words;

/** The grid: series by heads, filtered by the query string. */
@Controller
class GridController {
  static final String SECTION = "/grid";

  private final HistoryQueries histories;
  private final OverviewQueries overviews;
  private final Frames frames;

  GridController(HistoryQueries histories, OverviewQueries overviews, Frames frames) {
    this.histories = histories;
    this.overviews = overviews;
    this.frames = frames;
  }

  @GetMapping("/grid")
  ModelAndView grid(GridRequest request) {
    List<String> names = histories.trees();
    if (names.isEmpty()) {
      return empty("No results have been read yet.");
    }
    Trees trees = new Trees(names);
    String tree = trees.choose(request.tree());
    GridFilter filter = GridFilter.of(request);
    int view = Math.max(filter.heads(), HistoryQueries.VIEW);
    Optional<History> history = histories.history(tree, filter.notAfter(), view);
    if (history.isEmpty()) {
      return empty("%s has no head up to %s in the archive.".formatted(tree, filter.to()));
    }
    return new ModelAndView("history/grid", "page", compose(trees, filter, history.get()));
  }

  private ModelAndView empty(String say) {
    return new ModelAndView(
        "history/empty", "page", new EmptyPage(frames.frame("Grid", SECTION), say));
  }

  private GridPage compose(Trees trees, GridFilter filter, History history) {
    List<Column> columns = history.columns().stream().limit(filter.heads()).toList();
    List<Series> rows = filter.rows(history);
    GridComposer table = new GridComposer(history.tree(), columns, rows);
    GridForm form = new GridForm(history, filter);
    Map<State, Long> counts = table.counts();
    List<GridPage.Group> groups = table.groups();
    String size =
        Words.count(rows.size(), "config") + " \u00d7 " + Words.count(columns.size(), "head");
    return new GridPage(
        frames.frame("Grid: " + size, SECTION),
        history.tree() + ": " + size + ", " + failed(counts),
        columns.getLast().name() + " to " + history.newest().name(),
        filter.problems(),
        form.form(trees),
        form.densities(),
        filter.density(),
        legend(history, counts),
        table.months(),
        table.heads(),
        columns.size() + 1,
        groups,
        table.bySignature(),
        absent(counts),
        filter.state().equals("disabled") ? List.of() : disabled(history),
        overviews.referenceOnly(),
        table.names());
  }

  private static String failed(Map<State, Long> counts) {
    long built = sum(counts, State::isBuilt);
    long failed = sum(counts, State::isFailure);
    return Words.count(failed, "failed build") + " of " + built;
  }

  private static String absent(Map<State, Long> counts) {
    long absent = sum(counts, state -> !state.isBuilt());
    return "Absent: " + absent + " of " + Words.count(sum(counts, state -> true), "cell") + ".";
  }

  private static long sum(Map<State, Long> counts, java.util.function.Predicate<State> claim) {
    return counts.entrySet().stream()
        .filter(entry -> claim.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<LegendEntry> legend(History history, Map<State, Long> counts) {
    List<LegendEntry> entries = new ArrayList<>();
    Arrays.stream(State.values())
        .forEach(state -> {
          String sample =
              switch (state) {
                case NEW -> "+C1";
                case STILL -> "C1";
                case KNOWN -> "=C1";
                case FLOATING -> "~K1";
                case INFRA -> "T1";
                case LOST -> "\u00d7";
                case PASS -> "ok";
                case NONE -> "\u00b7";
                case UNSCRAPED -> "\u25ab";
              };
          String href = Link.grid(history.tree(), history.newest(), "state", state.param());
          Chip chip = new Chip(state.css(), sample, href);
          entries.add(new LegendEntry(chip, state.legend(), counts.getOrDefault(state, 0L)));
        });
    return entries;
  }

  private static List<Link> disabled(History history) {
    return history.disabled().stream()
        .limit(10)
        .map(series -> new Link(series.config(), Link.config(history.tree(), series)))
        .toList();
  }
}
