package symshift.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Where the time of one request went, in nanoseconds; kept as an attribute of the request. */
final class RequestTimes {
  private static final String ATTRIBUTE = RequestTimes.class.getName();

  private final long startNanos = System.nanoTime();
  private long dbNanos;

  /** Starts the clock of a request, or returns the one that runs already. */
  static RequestTimes of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof RequestTimes running) {
      return running;
    }
    RequestTimes started = new RequestTimes();
    request.setAttribute(ATTRIBUTE, started);
    return started;
  }

  /** The times of the request that this thread serves; null outside of one. */
  static @Nullable RequestTimes current() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? null
        : (RequestTimes) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
  }

  void addDb(long nanos) {
    dbNanos += nanos;
  }

  /** The value of the Server-Timing header, in milliseconds. */
  String header(long renderNanos) {
    return String.format(
        Locale.ROOT,
        "db;dur=%.1f, render;dur=%.1f, total;dur=%.1f",
        dbNanos / 1e6,
        renderNanos / 1e6,
        (System.nanoTime() - startNanos) / 1e6);
  }
}
