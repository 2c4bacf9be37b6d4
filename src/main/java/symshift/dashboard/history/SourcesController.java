package symshift.dashboard.history;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.web.Frames;
import symshift.dashboard.web.Words;

/** The page about the sources. */
@Controller
class SourcesController {
  private final SourceQueries queries;
  private final Frames frames;

  SourcesController(SourceQueries queries, Frames frames) {
    this.queries = queries;
    this.frames = frames;
  }

  @GetMapping("/sources")
  ModelAndView sources() {
    List<SourcesPage.Source> sources = queries.sources();
    SourcesPage page =
        new SourcesPage(frames.frame("Sources", ""), say(sources), sources, queries.unparsed());
    return new ModelAndView("history/sources", "page", page);
  }

  private static String say(List<SourcesPage.Source> sources) {
    if (sources.isEmpty()) {
      return "No source has been read yet.";
    }
    long failing = sources.stream().filter(source -> !source.error().isEmpty()).count();
    long samples = sources.stream().filter(SourcesPage.Source::sample).count();
    return Words.count(sources.size(), "source")
        + ", "
        + samples
        + " with sample data, "
        + failing
        + " with an error.";
  }
}
