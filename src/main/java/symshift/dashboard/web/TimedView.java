package symshift.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * Renders the whole page before a byte of it is sent: the header can tell how long that took, and a
 * page that fails half-way becomes an error page instead of half a page.
 */
class TimedView extends ThymeleafView {
  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    RequestTimes times = RequestTimes.of(request);
    long start = System.nanoTime();
    Buffered buffered = new Buffered(response);
    super.render(model, request, buffered);
    byte[] page = buffered.text.toString().getBytes(StandardCharsets.UTF_8);
    response.setHeader("Server-Timing", times.header(System.nanoTime() - start));
    if (response.getHeader("Cache-Control") == null) {
      response.setHeader("Cache-Control", "no-cache");
    }
    response.setHeader("Vary", "Cookie");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private static final class Buffered extends HttpServletResponseWrapper {
    private final CharArrayWriter text = new CharArrayWriter(32 * 1024);
    private final PrintWriter writer = new PrintWriter(text);

    Buffered(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void flushBuffer() {
      writer.flush();
    }
  }
}
