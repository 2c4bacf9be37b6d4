package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.List;
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
import symshift.dashboard.history.ConfigPage.Focus;
import symshift.dashboard.web.Frames;

/** The page of a config: how it stands, since when, and why. */
@Controller
class ConfigController {
  private final HistoryQueries histories;
  private final ResultQueries results;
  private final EvidenceQueries evidence;
  private final Frames frames;

  ConfigController(
      HistoryQueries histories, ResultQueries results, EvidenceQueries evidence, Frames frames) {
    this.histories = histories;
    this.results = results;
    this.evidence = evidence;
    this.frames = frames;
  }

  @GetMapping("/config/{arch}/{*config}")
  ModelAndView config(
      @PathVariable String arch,
      @PathVariable String config,
      @RequestParam(required = false) @Nullable String cc,
      @RequestParam(required = false) @Nullable String tree) {
    String name = config.substring(1); // the pattern keeps the slash before it
    List<String> names = histories.trees();
    if (names.isEmpty()) {
      throw notFound(arch, name);
    }
    History history =
        histories
            .history(new Trees(names).choose(tree), Optional.empty(), HistoryQueries.VIEW)
            .orElseThrow(() -> notFound(arch, name));
    List<Series> found =
        Stream.concat(history.series().stream(), history.disabled().stream())
            .filter(series -> series.arch().equals(arch) && series.config().equals(name))
            .toList();
    Series chosen =
        found.stream()
            .filter(series -> series.toolchain().equals(cc == null ? arch : cc))
            .findFirst()
            .or(() -> cc == null ? found.stream().findFirst() : Optional.empty())
            .orElseThrow(() -> notFound(arch, name));
    return new ModelAndView("history/config", "page", page(history, chosen, found));
  }

  private static ResponseStatusException notFound(String arch, String config) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND,
        "The archive has no config \"%s\" for %s on this tree with this toolchain."
            .formatted(config, arch));
  }

  private ConfigPage page(History history, Series series, List<Series> found) {
    ConfigComposer composer = new ConfigComposer(history, series);
    String tree = history.tree();
    Cell failed = composer.focus();
    Result newest = newest(series, failed);
    return new ConfigPage(
        frames.frame(series.spoken(), GridController.SECTION),
        List.of(
            new Link(tree, Link.grid(tree, history.newest())),
            new Link(series.arch(), Link.grid(tree, history.newest(), "arch", series.arch()))),
        toolchain(series, newest),
        others(tree, series, found),
        composer.say(),
        composer.tally(),
        series.spoken(),
        series.cells(),
        composer.streaks(),
        composer.siblings(),
        failed == null || newest == null ? null : focus(composer.chip(failed), newest));
  }

  /** The failure in focus, else the newest result at all. */
  private @Nullable Result newest(Series series, @Nullable Cell failed) {
    return Stream.concat(Stream.ofNullable(failed), series.cells().stream())
        .flatMap(cell -> Stream.ofNullable(cell.build()))
        .findFirst()
        .flatMap(build -> results.find(build.resultId()))
        .orElse(null);
  }

  private static String toolchain(Series series, @Nullable Result newest) {
    return newest == null || newest.compilerVersion().isEmpty()
        ? series.toolchain()
        : series.toolchain() + " (" + Compiler.withLinker(newest.compilerVersion()) + ")";
  }

  private static List<Link> others(String tree, Series series, List<Series> found) {
    List<Link> others = new ArrayList<>();
    for (Series other : found) {
      if (other.id() != series.id()) {
        others.add(new Link(other.toolchain(), Link.config(tree, other)));
      }
    }
    return others;
  }

  private Focus focus(Chip chip, Result failure) {
    Result.Log log = failure.log();
    return new Focus(
        chip,
        new Link(Long.toString(failure.id()), "/r/" + failure.id()),
        failure.head(),
        failure.recipe(),
        log == null ? List.of() : log.excerpt(),
        ResultController.excerptNote(failure),
        log == null ? null : "/r/" + failure.id() + "/log",
        evidence.remarks(failure),
        evidence.diagnoses(failure.id()));
  }
}
