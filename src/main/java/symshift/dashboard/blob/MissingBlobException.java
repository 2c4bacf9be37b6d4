package symshift.dashboard.blob;

import java.io.IOException;

/** A blob that was asked for is not in the store. */
public final class MissingBlobException extends IOException {

  public MissingBlobException(String sha256) {
    super("blob " + sha256 + " is not in the store; was the folder moved or cleared?");
  }
}
