package symshift.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a form that a page of another site makes the reader's browser send, before any of its
 * body is read. What is no browser names no origin and is taken.
 */
final class SameOrigin implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("POST") && !isOurs(request)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "This form was sent by a page of another site, so nothing was done. Send it from here.");
    }
    return true;
  }

  /** A proxy may change the host, but not what the browser itself says of the site. */
  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if ("same-origin".equals(site) || "cross-site".equals(site)) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String host = request.getHeader(HttpHeaders.HOST);
    return origin == null
        || origin.equalsIgnoreCase("http://" + host)
        || origin.equalsIgnoreCase("https://" + host);
  }
}
