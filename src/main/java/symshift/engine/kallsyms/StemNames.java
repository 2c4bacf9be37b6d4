package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names without type letters, each as the number of bytes it shares with the name before and the
 * rest of it as a string: the compression up to 2.6.9.
 *
 * <p>Source: {@code write_src()} in {@code scripts/kallsyms.c} of 2.6.9.
 */
final class StemNames {
  private static final int LONGEST_NAME = 1024;
  private static final long LONGEST_TEXT = 64 << 20;

  private static final int LONGEST_STEM = 255;

  private StemNames() {}

  /**
   * The stream that the program of 2.6.9 makes of names. A name may share at most 255 bytes with
   * the one before; the program took no care of more, and names of a kernel are shorter.
   *
   * @param names without type letters, in table order
   */
  static byte[] encode(List<String> names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 * names.size());
    String last = "";
    for (String name : names) {
      int shared = shared(last, name);
      out.write(shared);
      out.writeBytes(name.substring(shared).getBytes(StandardCharsets.ISO_8859_1));
      out.write(0);
      last = name;
    }
    return out.toByteArray();
  }

  private static int shared(String last, String name) {
    int most = Math.min(LONGEST_STEM, Math.min(last.length(), name.length()));
    int i = 0;
    while (i < most && last.charAt(i) == name.charAt(i)) {
      i++;
    }
    return i;
  }

  /** The names in order; empty when the bytes do not decode to exactly so many. */
  static Optional<List<String>> decode(int symbols, byte[] stream) {
    List<String> names = new ArrayList<>();
    String last = "";
    long total = 0;
    int at = 0;
    while (at < stream.length) {
      int shared = stream[at] & 0xff;
      int end = at + 1;
      while (end < stream.length && stream[end] != 0) {
        end++;
      }
      int length = shared + end - at - 1;
      total += length;
      boolean sound = shared <= last.length() && length <= LONGEST_NAME && total <= LONGEST_TEXT;
      if (!sound || end == stream.length || names.size() == symbols) {
        return Optional.empty();
      }
      last =
          last.substring(0, shared)
              + new String(stream, at + 1, end - at - 1, StandardCharsets.ISO_8859_1);
      names.add(last);
      at = end + 1;
    }
    return names.size() == symbols ? Optional.of(List.copyOf(names)) : Optional.empty();
  }
}
