package symshift.dashboard.history;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.archive.BuildLogs;
import symshift.dashboard.history.LogPage.Window;
import symshift.dashboard.web.Frames;
import symshift.dashboard.web.Words;
import symshift.engine.buildlog.LogLines;

/** The log of a result: what matters as a page, all of it as text. */
@Controller
class LogController {
  private static final int ERROR_LINKS = 100;

  private final ResultQueries results;
  private final BuildLogs logs;
  private final Frames frames;

  LogController(ResultQueries results, BuildLogs logs, Frames frames) {
    this.results = results;
    this.logs = logs;
    this.frames = frames;
  }

  @GetMapping("/r/{id}/log")
  ModelAndView log(@PathVariable String id) {
    Result result =
        results.find(ResultController.number(id)).orElseThrow(() -> ResultController.noResult(id));
    Result.Log log = result.log();
    if (log == null) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "Result " + id + ": " + ResultController.excerptNote(result));
    }
    return new ModelAndView("history/log", "page", page(result, log));
  }

  /** The bytes as they were read; never as anything that a browser would run. */
  @GetMapping("/r/{id}/log/raw")
  ResponseEntity<Resource> raw(@PathVariable String id) {
    InputStream bytes =
        open(ResultController.number(id))
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Result " + id + " has no log here."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
        .body(new InputStreamResource(bytes));
  }

  private Optional<InputStream> open(long id) {
    try {
      return logs.open(id);
    } catch (IOException e) {
      throw new ResponseStatusException(
          HttpStatus.GONE,
          "The log of result %d was read, but its bytes are gone. Its page has the lines that matter."
              .formatted(id),
          e);
    }
  }

  private LogPage page(Result result, Result.Log log) {
    NavigableSet<Integer> errors =
        log.errorLines().stream().map(LogText::line).collect(Collectors.toCollection(TreeSet::new));
    String self = "/r/" + result.id() + "/log";
    List<Window> windows = windows(result.id(), errors, log);
    boolean isHere = !windows.isEmpty();
    return new LogPage(
        frames.frame("Log: " + result.header(), ""),
        new Link(result.header(), "/r/" + result.id()),
        isHere
            ? "%s, %s."
                .formatted(
                    Words.count(log.lineCount(), "line"), Words.count(errors.size(), "error line"))
            : "The bytes of this log are gone; the lines around its first error are left.",
        errors.stream()
            .limit(ERROR_LINKS)
            .map(line -> new Link(line.toString(), "#L" + line))
            .toList(),
        isHere ? self + "/raw" : null,
        isHere ? windows : List.of(new Window("", log.excerpt())));
  }

  /** Empty when the bytes cannot be read. */
  private List<Window> windows(long id, NavigableSet<Integer> errors, Result.Log log) {
    try {
      Optional<InputStream> bytes = logs.open(id);
      if (bytes.isEmpty()) {
        return List.of();
      }
      try (LogLines lines = new LogLines(bytes.get())) {
        return LogWindows.cut(lines, errors, log.lineCount());
      }
    } catch (IOException e) {
      return List.of();
    }
  }
}
