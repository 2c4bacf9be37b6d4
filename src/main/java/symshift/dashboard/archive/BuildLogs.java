package symshift.dashboard.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symshift.dashboard.blob.BlobStore;

/** The logs of builds, as they were read. */
@Component
public class BuildLogs {
  private final LogStore logs;
  private final BlobStore blobs;

  BuildLogs(LogStore logs, BlobStore blobs) {
    this.logs = logs;
    this.blobs = blobs;
  }

  /**
   * The bytes of a build's log, for {@link symshift.engine.buildlog.LogLines} or as they are; the
   * caller closes them.
   *
   * @param resultId the row of {@code build_result}
   * @return empty when the build has no log at hand
   * @throws IOException when the log is on record but its bytes cannot be read
   */
  public Optional<InputStream> open(long resultId) throws IOException {
    Optional<String> sha256 = logs.sha256Of(resultId);
    return sha256.isEmpty() ? Optional.empty() : Optional.of(blobs.open(sha256.get()));
  }
}
