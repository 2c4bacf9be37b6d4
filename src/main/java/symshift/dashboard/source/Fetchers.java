package symshift.dashboard.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import symshift.dashboard.web.OutboundHttp;

/** Makes the fetcher that a base calls for. */
@Component
class Fetchers {
  private final OutboundHttp http;
  private final Duration delay;

  Fetchers(OutboundHttp http, @Value("${symshift.source.delay}") Duration delay) {
    this.http = http;
    this.delay = delay;
  }

  /**
   * @param base {@code http:}, {@code https:}, {@code file:} or {@code classpath:} and what follows
   * @throws IllegalArgumentException for any other base; the message says how to set it
   */
  Fetcher open(String base) {
    String trimmed = base.replaceFirst("/+$", "");
    if (trimmed.startsWith("http://") || trimmed.startsWith("https://")) {
      return new HttpFetcher(http, trimmed, delay);
    }
    if (trimmed.startsWith("classpath:")) {
      return new ClasspathFetcher(trimmed.substring("classpath:".length()).replaceFirst("^/", ""));
    }
    if (trimmed.startsWith("file:")) {
      return new FolderFetcher(folder(trimmed));
    }
    throw new IllegalArgumentException(
        "base-url is '%s' but must start with http:, https:, file: or classpath:".formatted(base));
  }

  /** {@code file:///absolute} as a URI says it, and {@code file:relative} as people write it. */
  private static Path folder(String base) {
    String path = base.substring("file:".length());
    return path.startsWith("///") ? Path.of(URI.create(base)) : Path.of(path);
  }
}
