package symshift.engine.kallsyms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names without type letters, each as the number of bytes it shares with the name before and the
 * rest of it as a string: the compression up to 2.6.9.
 */
final class StemNames {
  private static final int LONGEST_NAME = 1024;
  private static final long LONGEST_TEXT = 64 << 20;

  private StemNames() {}

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
