package symshift.engine.symbol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of a table as ranges of bytes; text is made of them only when asked for. */
final class Names {
  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;
  private volatile @Nullable String @Nullable [] texts;

  Names(byte[] bytes, int[] starts, int[] ends) {
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
  }

  int size() {
    return starts.length;
  }

  /** One char a byte; made once. */
  String text(int i) {
    @Nullable String[] known = texts;
    if (known == null) {
      known = new String[starts.length];
      texts = known;
    }
    String text = known[i];
    if (text == null) {
      text = new String(bytes, starts[i], ends[i] - starts[i], StandardCharsets.ISO_8859_1);
      known[i] = text;
    }
    return text;
  }

  /** Where all names stand; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  /** Copies the bytes of a name; {@code into} has room for them. */
  int copy(int i, byte[] into, int at) {
    int length = ends[i] - starts[i];
    System.arraycopy(bytes, starts[i], into, at, length);
    return length;
  }

  /** Whether name {@code i} equals name {@code j} of other names. */
  boolean same(int i, Names other, int j) {
    return Arrays.equals(bytes, starts[i], ends[i], other.bytes, other.starts[j], other.ends[j]);
  }

  long hash(int i) {
    return NameHash.of(bytes, starts[i], ends[i]);
  }
}
