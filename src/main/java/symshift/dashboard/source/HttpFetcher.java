package symshift.dashboard.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import symshift.dashboard.web.OutboundHttp;
import symshift.dashboard.web.OutboundResponse;

/** Pages of a live host, a mirror or a web archive, asked for one at a time and not in a hurry. */
final class HttpFetcher implements Fetcher {
  /** A kernel's build log has a few megabytes when every file warns. */
  private static final long MAX_BYTES = 64L << 20;

  private final OutboundHttp http;
  private final String base;
  private final Duration delay;
  private long nextAt;

  /**
   * @param base without a slash at its end
   * @param delay between the end of one request and the start of the next
   */
  HttpFetcher(OutboundHttp http, String base, Duration delay) {
    this.http = http;
    this.base = base;
    this.delay = delay;
    this.nextAt = System.nanoTime();
  }

  @Override
  public Optional<FetchedPage> find(String path) throws IOException {
    URI address = address(path);
    waitForTurn();
    try {
      OutboundResponse response = http.get(address, configuredHost(), MAX_BYTES);
      return switch (response.status()) {
        case 200 ->
            Optional.of(
                new FetchedPage(
                    response.address().toString(), response.contentType(), response.body()));
        case 404, 410 -> Optional.empty();
        default -> throw new IOException(address + " answers with status " + response.status());
      };
    } finally {
      nextAt = System.nanoTime() + delay.toNanos();
    }
  }

  private String configuredHost() {
    String host = URI.create(base).getHost();
    return host == null ? "" : host;
  }

  private URI address(String path) throws IOException {
    try {
      return URI.create(base + path);
    } catch (IllegalArgumentException e) {
      throw new IOException(base + path + " is no address; set the source's base-url anew", e);
    }
  }

  private void waitForTurn() throws InterruptedIOException {
    long nanos = nextAt - System.nanoTime();
    if (nanos > 0) {
      try {
        Thread.sleep(Duration.ofNanos(nanos));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped while waiting for the next request");
      }
    }
  }
}
