package symshift.engine.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of a link map as columns: a name, another text that is shared by many, two numbers and a
 * section. About 30 bytes and the name for each.
 */
final class MapColumns {
  private static final int FIRST_ROOM = 256;

  private final List<String> details = new ArrayList<>();
  private final Map<String, Integer> detailNumbers = new HashMap<>();
  private byte[] names = new byte[FIRST_ROOM];
  private int[] nameEnds = new int[FIRST_ROOM];
  private int[] detailOf = new int[FIRST_ROOM];
  private long[] addresses = new long[FIRST_ROOM];
  private long[] sizes = new long[FIRST_ROOM];
  private int[] sections = new int[FIRST_ROOM];
  private int size;

  int size() {
    return size;
  }

  /** How many different texts there are beside the names. */
  int details() {
    return details.size();
  }

  void add(String name, String detail, long address, long bytes, int section) {
    if (size == addresses.length) {
      grow();
    }
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    int start = size == 0 ? 0 : nameEnds[size - 1];
    if (start + text.length > names.length) {
      names = Arrays.copyOf(names, Math.max(names.length * 2, start + text.length));
    }
    System.arraycopy(text, 0, names, start, text.length);
    nameEnds[size] = start + text.length;
    detailOf[size] = detailNumber(detail);
    addresses[size] = address;
    sizes[size] = bytes;
    sections[size++] = section;
  }

  private int detailNumber(String detail) {
    Integer known = detailNumbers.get(detail);
    if (known == null) {
      known = details.size();
      details.add(detail);
      detailNumbers.put(detail, known);
    }
    return known;
  }

  private void grow() {
    int larger = size * 2;
    nameEnds = Arrays.copyOf(nameEnds, larger);
    detailOf = Arrays.copyOf(detailOf, larger);
    addresses = Arrays.copyOf(addresses, larger);
    sizes = Arrays.copyOf(sizes, larger);
    sections = Arrays.copyOf(sections, larger);
  }

  String name(int i) {
    int start = i == 0 ? 0 : nameEnds[i - 1];
    return new String(names, start, nameEnds[i] - start, StandardCharsets.ISO_8859_1);
  }

  String detail(int i) {
    return details.get(detailOf[i]);
  }

  long address(int i) {
    return addresses[i];
  }

  long bytes(int i) {
    return sizes[i];
  }

  int section(int i) {
    return sections[i];
  }
}
