package symshift.dashboard.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Error pages in the look of all others. A feature throws {@link ResponseStatusException} with a
 * sentence for the reader; whatever else goes wrong is logged and shown without its internals.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private final Frames frames;

  ErrorPages(Frames frames) {
    this.frames = frames;
  }

  @ExceptionHandler
  ModelAndView refused(ResponseStatusException e) {
    return page(e.getStatusCode(), e.getReason());
  }

  @ExceptionHandler
  ModelAndView noSuchPage(NoResourceFoundException e) {
    return page(HttpStatus.NOT_FOUND, null);
  }

  @ExceptionHandler
  ModelAndView unreadable(InvalidParameterException e) {
    return page(
        HttpStatus.BAD_REQUEST,
        "What follows the question mark of this address cannot be read: it was cut off, or its"
            + " percent signs are not followed by the codes of characters in UTF-8.");
  }

  @RequestMapping("/error")
  ModelAndView other(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return page(HttpStatusCode.valueOf(code instanceof Integer status ? status : 404), null);
  }

  private ModelAndView page(HttpStatusCode status, @Nullable String sentence) {
    String say = Objects.requireNonNullElse(sentence, sentenceOf(status));
    String remedy =
        status.is5xxServerError()
            ? "The log of the server says more. Loading the page again may help."
            : "The overview and the grid lead to everything that is stored.";
    ErrorPage page = new ErrorPage(frames.plain(titleOf(status)), say, remedy);
    ModelAndView view = new ModelAndView("web/error", "page", page);
    view.setStatus(status);
    return view;
  }

  private static String titleOf(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "Error " + status.value() : known.getReasonPhrase();
  }

  private static String sentenceOf(HttpStatusCode status) {
    if (status.value() == HttpStatus.NOT_FOUND.value()) {
      return "There is no page at this address.";
    }
    return status.is5xxServerError()
        ? "Symshift could not make this page."
        : "This request cannot be answered: %s.".formatted(titleOf(status));
  }
}
