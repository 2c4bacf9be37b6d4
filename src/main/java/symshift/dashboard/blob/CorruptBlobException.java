package symshift.dashboard.blob;

import java.io.IOException;

/** The bytes of a blob changed after they were put. */
public final class CorruptBlobException extends IOException {

  public CorruptBlobException(String sha256, String found) {
    super(
        "blob %s now has the bytes of %s; restore it from a backup, or delete it and read it again"
            .formatted(sha256, found));
  }
}
