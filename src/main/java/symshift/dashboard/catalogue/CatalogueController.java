package symshift.dashboard.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.web.Frames;

/** The catalogue of causes and a page for each. */
@Controller
class CatalogueController {
  private static final String SECTION = "/causes";

  private final Catalogue catalogue;
  private final CatalogueQueries queries;
  private final Frames frames;

  CatalogueController(Catalogue catalogue, CatalogueQueries queries, Frames frames) {
    this.catalogue = catalogue;
    this.queries = queries;
    this.frames = frames;
  }

  @GetMapping(SECTION)
  ModelAndView causes() {
    Map<String, Long> counts = queries.counts();
    List<CausesPage.Line> lines =
        catalogue.causes().stream()
            .map(cause -> new CausesPage.Line(cause, found(counts, cause.id())))
            .toList();
    return new ModelAndView(
        "catalogue/causes", "page", new CausesPage(frames.frame("Causes", SECTION), lines));
  }

  @GetMapping(SECTION + "/{id}")
  ModelAndView cause(@PathVariable String id) {
    Cause cause =
        catalogue
            .find(id)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "The catalogue has no cause of this name."));
    CausePage page =
        CausePage.of(
            frames.frame(cause.id(), SECTION),
            cause,
            catalogue.doc(cause),
            found(queries.counts(), cause.id()),
            queries.foundIn(cause.id()));
    return new ModelAndView("catalogue/cause", "page", page);
  }

  private static String found(Map<String, Long> counts, String id) {
    Long times = counts.get(id);
    return times == null ? "" : times == 1 ? "1 diagnosis" : times + " diagnoses";
  }
}
