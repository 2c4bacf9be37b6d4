package symshift.dashboard.source;

import java.io.IOException;
import java.util.Optional;

/** Gets the pages of one source, wherever its base is. */
public interface Fetcher {

  /**
   * A page that may be gone.
   *
   * @param path from the source's base, starting with a slash
   * @return empty when there is no such page
   * @throws IOException when nobody can tell
   */
  Optional<FetchedPage> find(String path) throws IOException;

  /**
   * A page that must be there.
   *
   * @throws IOException when it is not
   */
  default FetchedPage get(String path) throws IOException {
    return find(path).orElseThrow(() -> new IOException("there is no page " + path));
  }
}
