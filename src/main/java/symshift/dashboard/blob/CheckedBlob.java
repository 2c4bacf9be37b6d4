package symshift.dashboard.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Fails at the end of the bytes when they are not those the name was made of. */
final class CheckedBlob extends FilterInputStream {
  private final String sha256;
  private final MessageDigest digest;
  private boolean checked;

  CheckedBlob(String sha256, InputStream in) {
    this(sha256, in, Digests.sha256());
  }

  private CheckedBlob(String sha256, InputStream in, MessageDigest digest) {
    super(new DigestInputStream(in, digest));
    this.sha256 = sha256;
    this.digest = digest;
  }

  @Override
  public int read() throws IOException {
    return checkedAtEnd(super.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return checkedAtEnd(super.read(bytes, offset, length));
  }

  /** Reads over the bytes, so that they are checked too. */
  @Override
  public long skip(long count) throws IOException {
    byte[] room = new byte[(int) Math.min(count, 1 << 16)];
    long skipped = 0;
    while (skipped < count) {
      int read = read(room, 0, (int) Math.min(room.length, count - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int checkedAtEnd(int read) throws IOException {
    if (read < 0 && !checked) {
      checked = true;
      String found = Digests.hex(digest);
      if (!found.equals(sha256)) {
        throw new CorruptBlobException(sha256, found);
      }
    }
    return read;
  }
}
