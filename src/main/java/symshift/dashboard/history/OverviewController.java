package symshift.dashboard.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.web.Frames;

/** The first screen, and the same for any head. */
@Controller
class OverviewController {
  static final String SECTION = "/";

  private final HistoryQueries histories;
  private final OverviewQueries overviews;
  private final Frames frames;

  OverviewController(HistoryQueries histories, OverviewQueries overviews, Frames frames) {
    this.histories = histories;
    this.overviews = overviews;
    this.frames = frames;
  }

  @GetMapping("/")
  ModelAndView newest(@RequestParam(required = false) @Nullable String tree) {
    List<String> names = histories.trees();
    return names.isEmpty() ? empty() : page(new Trees(names), tree, Optional.empty());
  }

  @GetMapping({"/next-{tag}/", "/next-{tag}"})
  ModelAndView head(
      @PathVariable String tag, @RequestParam(required = false) @Nullable String tree) {
    List<String> names = histories.trees();
    return names.isEmpty() ? empty() : page(new Trees(names), tree, Optional.of(day(tag)));
  }

  private static LocalDate day(String tag) {
    return HeadName.day(tag)
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "\"next-%s\" is not the name of a head; one is next-20120314.".formatted(tag)));
  }

  private ModelAndView empty() {
    EmptyPage page =
        new EmptyPage(frames.frame("No results yet", SECTION), "No results have been read yet.");
    return new ModelAndView("history/empty", "page", page);
  }

  private ModelAndView page(Trees trees, @Nullable String asked, Optional<LocalDate> day) {
    String tree = trees.choose(asked);
    History history =
        histories
            .history(tree, day, HistoryQueries.VIEW)
            .filter(found -> day.isEmpty() || found.newest().tag().equals(day.get()))
            .orElseThrow(() -> notFound(tree));
    return new ModelAndView("history/overview", "page", compose(trees, history));
  }

  private static ResponseStatusException notFound(String tree) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND,
        "This head of %s is not in the archive: it was not read, or it never was.".formatted(tree));
  }

  private OverviewPage compose(Trees trees, History history) {
    OverviewComposer composer = new OverviewComposer(history, overviews.details(failed(history)));
    OverviewPage.Sentence sentence = composer.sentence();
    String head = history.newest().name();
    String title = head + ": " + sentence.broken().text() + ", " + sentence.fresh().text();
    return new OverviewPage(
        frames.frame(title, SECTION),
        head,
        sentence,
        before(history),
        composer.absent(),
        trees.names().stream()
            .filter(name -> !name.equals(history.tree()))
            .map(name -> new Link(name, Link.overview(name)))
            .toList(),
        history.tree(),
        composer.columns(),
        composer.broken(),
        composer.fresh(),
        composer.known(),
        composer.floating(),
        composer.floatsButPasses(),
        overviews.referenceOnly(),
        composer.fixed());
  }

  private static @Nullable Link before(History history) {
    if (history.columns().size() < 2) {
      return null;
    }
    Column before = history.columns().get(1);
    return new Link(before.name(), Link.head(history.tree(), before));
  }

  /** The newest failures of the configs that the page lists. */
  private static List<Long> failed(History history) {
    return Stream.concat(
            history.where(series -> series.isBroken() || series.isFixed()).stream()
                .map(series -> Streak.of(series.cells()).getFirst().newest()),
            history.where(Series::floatsButPasses).stream().map(Series::latestFloating))
        .map(Cell::build)
        .filter(Objects::nonNull)
        .map(Build::resultId)
        .toList();
  }
}
