package symshift.dashboard.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import symshift.dashboard.blob.BlobStore;

/** When each source was read, how that went, and the pages nobody could read. */
@Component
public class SourceStates {
  private final SourceStateStore store;
  private final BlobStore blobs;

  SourceStates(SourceStateStore store, BlobStore blobs) {
    this.store = store;
    this.blobs = blobs;
  }

  /** Empty when the source was never read. */
  public Optional<SourceState> find(String source) {
    return store.find(source);
  }

  /** Notes from where a source is read from now on. */
  public void begin(String source, String title, String baseUrl, boolean sample) {
    store.begin(Map.of("source", source, "title", title, "base", baseUrl, "sample", sample));
  }

  /**
   * Notes that a source was read to its end.
   *
   * @param newestResultAt the time of the newest build read; null when none was new
   * @param added how many builds were new
   */
  public void succeeded(String source, Instant at, @Nullable Instant newestResultAt, int added) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("source", source);
    params.put("at", Sql.time(at));
    params.put("newest", Sql.time(newestResultAt));
    params.put("added", added);
    store.succeeded(params);
  }

  /** Notes why a source could not be read. */
  public void failed(String source, String reason) {
    store.failed(Map.of("source", source, "reason", Sql.storable(reason)));
  }

  /**
   * Addresses of the pages that did not parse.
   *
   * @param base what they begin with
   * @param since when they were last seen, at the earliest
   */
  public Set<String> unparsedSince(String source, String base, Instant since) {
    return store.unparsedSince(source, base, Sql.time(since));
  }

  /**
   * Keeps a page that did not parse whole, once per content.
   *
   * @throws IOException when the page cannot be kept
   */
  public void unparsed(String source, String url, String reason, byte[] page, Instant at)
      throws IOException {
    String sha256 = blobs.put(new ByteArrayInputStream(page)).sha256();
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("source", source);
    params.put("url", url);
    params.put("reason", Sql.storable(reason));
    params.put("sha", sha256);
    params.put("at", Sql.time(at));
    store.unparsed(params);
  }
}
