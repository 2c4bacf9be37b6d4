package symshift.dashboard.database;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Short pauses while another process starts or ends. */
final class Waiting {
  private Waiting() {}

  /** Pauses for a tenth of a second. */
  static void aMoment() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the database");
    }
  }
}
