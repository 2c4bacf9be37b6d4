package symshift.dashboard.history;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.history.ResultPage.Fact;
import symshift.dashboard.web.Frames;
import symshift.dashboard.web.Words;

/** One result, also under the address that it has at kisskb. */
@Controller
class ResultController {
  private final ResultQueries results;
  private final EvidenceQueries evidence;
  private final Frames frames;

  ResultController(ResultQueries results, EvidenceQueries evidence, Frames frames) {
    this.results = results;
    this.evidence = evidence;
    this.frames = frames;
  }

  @GetMapping("/r/{id}")
  ModelAndView result(@PathVariable String id) {
    Result result = results.find(number(id)).orElseThrow(() -> noResult(id));
    return new ModelAndView("history/result", "page", page(result));
  }

  /**
   * The number in an address.
   *
   * @throws ResponseStatusException 404 when it cannot be the number of a result
   */
  static long number(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw noResult(id);
    }
    return Long.parseLong(id);
  }

  static ResponseStatusException noResult(String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no result " + id + " here.");
  }

  /** So that a reader may swap only the host in an address of kisskb. */
  @GetMapping({"/kisskb/buildresult/{ref}/", "/kisskb/buildresult/{ref}"})
  ResponseEntity<Void> kisskb(@PathVariable String ref) {
    long id =
        results
            .byReference("kisskb", ref)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "The result \"%s\" of kisskb was not read.".formatted(ref)));
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/r/" + id)).build();
  }

  private ResultPage page(Result result) {
    List<ResultPage.Reference> references = evidence.references(result.id());
    Result.Log log = result.log();
    Signature signature = result.signature();
    return new ResultPage(
        frames.frame(result.header(), ""),
        result.header(),
        place(result),
        unplaced(result, references),
        chip(result),
        signature == null ? "" : signature.title(),
        facts(result),
        references,
        log == null ? List.of() : log.excerpt(),
        excerptNote(result),
        log == null ? null : "/r/" + result.id() + "/log",
        result.errors(),
        result.warnings(),
        result.recipe(),
        neighbour(result, true).orElse(null),
        neighbour(result, false).orElse(null),
        evidence.remarks(result),
        evidence.diagnoses(result.id()));
  }

  private static List<Link> place(Result result) {
    Result.Place place = result.place();
    if (place == null) {
      return List.of();
    }
    String tree = place.tree();
    List<Link> links = new ArrayList<>();
    links.add(new Link(tree, Link.overview(tree)));
    if (result.tag() != null) {
      links.add(new Link(result.head(), Link.head(tree, result.tag())));
    }
    links.add(new Link(place.config() + " " + place.arch(), Link.config(tree, place.series())));
    return links;
  }

  private static @Nullable String unplaced(Result result, List<ResultPage.Reference> references) {
    if (result.place() != null) {
      return null;
    }
    String ref = references.isEmpty() ? Long.toString(result.id()) : references.getFirst().ref();
    return ("Result %s is known by reference only: something names it, but its page was never read."
            + " Its target%s unknown, so it is in no series and on no grid.")
        .formatted(ref, result.head().isEmpty() ? " and its head are" : " is");
  }

  private static @Nullable Chip chip(Result result) {
    Signature signature = result.signature();
    if (signature == null) {
      return null;
    }
    Result.Place place = result.place();
    String href = "/grid?sig=" + signature.label();
    if (place != null) {
      href =
          Link.grid(
              place.tree(), result.tag() == null ? "" : result.head(), "sig", signature.label());
    }
    return new Chip(signature.isInfrastructure() ? "s-infra" : "s-still", signature.label(), href);
  }

  private static List<Fact> facts(Result result) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Head", result.head());
    add(facts, "Commit", result.sha());
    add(facts, "Built", result.builtAt() == null ? "" : Words.minute(result.builtAt()));
    add(facts, "Took", result.durationSeconds() == null ? "" : result.durationSeconds() + " s");
    add(facts, "Compiler", result.compilerVersion());
    add(facts, "Builder", result.builder());
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(name, value));
    }
  }

  static String excerptNote(Result result) {
    Result.Log log = result.log();
    if (log == null) {
      return result.logLost() ? "The log of this build is lost." : "No log was read.";
    }
    if (log.excerpt().isEmpty()) {
      return "No error line was found in the %s of the log."
          .formatted(Words.count(log.lineCount(), "line"));
    }
    return "Lines %d to %d of %d."
        .formatted(
            log.excerpt().getFirst().line(), log.excerpt().getLast().line(), log.lineCount());
  }

  private Optional<Link> neighbour(Result result, boolean newer) {
    Result.Place place = result.place();
    if (place == null || result.tag() == null) {
      return Optional.empty();
    }
    return newer
        ? evidence.newer(place.seriesId(), result.tag())
        : evidence.older(place.seriesId(), result.tag());
  }
}
