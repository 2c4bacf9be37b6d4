package symshift.dashboard.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Pages that come along with the program: the file of a path, or the {@code index.html} in it. */
final class ClasspathFetcher implements Fetcher {
  private final String base;

  /**
   * @param base a folder without a slash at either end
   */
  ClasspathFetcher(String base) {
    this.base = base;
  }

  @Override
  public Optional<FetchedPage> find(String path) throws IOException {
    String name = base + path + (path.endsWith("/") ? "index.html" : "");
    try (InputStream in = ClasspathFetcher.class.getClassLoader().getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new FetchedPage("classpath:" + name, "", in.readAllBytes()));
    }
  }
}
