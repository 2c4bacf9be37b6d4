package symshift.dashboard.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A build's log as a source handed it over: its bytes, or the fact that it is lost. */
public final class CapturedLog {
  /** The source was not asked for a log, or never had one. */
  public static final CapturedLog NONE = new CapturedLog(null, false);

  /** The source had a log and no longer has it. */
  public static final CapturedLog LOST = new CapturedLog(null, true);

  private final byte @Nullable [] bytes;
  private final boolean lost;

  private CapturedLog(byte @Nullable [] bytes, boolean lost) {
    this.bytes = bytes;
    this.lost = lost;
  }

  /** A log at hand. The bytes are copied. */
  public static CapturedLog of(byte[] bytes) {
    return new CapturedLog(bytes.clone(), false);
  }

  public boolean isLost() {
    return lost;
  }

  /** The bytes from their start; null when there are none at hand. */
  @Nullable InputStream open() {
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
