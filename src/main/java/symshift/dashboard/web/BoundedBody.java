package symshift.dashboard.web;

import java.io.ByteArrayOutputStream;

/** Bytes up to a limit. */
final class BoundedBody {
  private final long maxBytes;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  BoundedBody(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether the bytes still fit; those that do not are not taken. */
  boolean add(byte[] room, int count) {
    if (bytes.size() + (long) count > maxBytes) {
      return false;
    }
    bytes.write(room, 0, count);
    return true;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
