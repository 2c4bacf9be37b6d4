package symshift.engine.symbol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The growing columns behind a builder. Names are ranges of one array of bytes. */
final class SymbolColumns {
  private static final long LOW = 0xffff_ffffL;

  private int addressBits;
  private boolean whole;
  private int size;
  private int undefined;
  private long[] addresses = new long[1024];
  private byte[] letters = new byte[1024];
  private boolean[] defined = new boolean[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private byte[] text;
  private int textSize;

  SymbolColumns(int addressBits, byte[] text) {
    this.addressBits = addressBits;
    this.text = text;
    this.textSize = text.length;
  }

  /** The width, once it is known. */
  void narrowTo(int bits) {
    addressBits = bits;
  }

  /** Keeps the bits above 32, too. */
  void keepWhole() {
    whole = true;
  }

  void add(long address, boolean hasAddress, char letter, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    if (text.length - textSize < bytes.length) {
      text = Arrays.copyOf(text, Math.max(Math.addExact(textSize, bytes.length), grown(textSize)));
    }
    System.arraycopy(bytes, 0, text, textSize, bytes.length);
    textSize += bytes.length;
    add(address, hasAddress, letter, textSize - bytes.length, textSize);
  }

  void add(long address, boolean hasAddress, char letter, int start, int end) {
    if (size == starts.length) {
      grow();
    }
    boolean cut = addressBits == 32 && !whole;
    addresses[size] = cut ? address & LOW : address;
    letters[size] = (byte) letter;
    defined[size] = hasAddress;
    starts[size] = start;
    ends[size++] = end;
    undefined += hasAddress ? 0 : 1;
  }

  private void grow() {
    int larger = grown(size);
    addresses = Arrays.copyOf(addresses, larger);
    letters = Arrays.copyOf(letters, larger);
    defined = Arrays.copyOf(defined, larger);
    starts = Arrays.copyOf(starts, larger);
    ends = Arrays.copyOf(ends, larger);
  }

  private static int grown(int size) {
    return Math.max(1024, (int) Math.min(Integer.MAX_VALUE - 16, size * 2L));
  }

  boolean isByAddress() {
    for (int i = 1; i < size; i++) {
      boolean wrong = defined[i - 1] && !defined[i];
      if (wrong || Long.compareUnsigned(addresses[i - 1], addresses[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  /** For each place of the sorted table, which symbol in order of adding stands there. */
  int[] order() {
    int[] order = new int[size];
    int undefs = 0;
    int defs = undefined;
    for (int i = 0; i < size; i++) {
      order[defined[i] ? defs++ : undefs++] = i;
    }
    AddressOrder.sort(order, undefined, size, addresses);
    NameOrder byName = new NameOrder(text, starts, ends);
    byName.sort(order, 0, undefined);
    for (int from = undefined; from < size; ) {
      int to = from + 1;
      while (to < size && addresses[order[to]] == addresses[order[from]]) {
        to++;
      }
      byName.sort(order, from, to);
      from = to;
    }
    return order;
  }

  SymbolTable asAdded() {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    return inOrder(order);
  }

  SymbolTable inOrder(int[] order) {
    long[] sortedAddresses = new long[size];
    byte[] sortedLetters = new byte[size];
    int[] sortedStarts = new int[size];
    int[] sortedEnds = new int[size];
    for (int i = 0; i < size; i++) {
      int from = order[i];
      sortedAddresses[i] = addresses[from];
      sortedLetters[i] = letters[from];
      sortedStarts[i] = starts[from];
      sortedEnds[i] = ends[from];
    }
    Names names = new Names(text, sortedStarts, sortedEnds);
    int[] upper = upper(sortedAddresses);
    SymbolTable table =
        new SymbolTable(addressBits, undefined, sortedAddresses, sortedLetters, names);
    return upper.length == 0 ? table : table.withUpper(upper);
  }

  /** Cuts addresses to their lower halves and returns the upper ones, if any is not 0. */
  private int[] upper(long[] sorted) {
    int[] upper = new int[0];
    for (int i = 0; i < size && addressBits == 32; i++) {
      if (sorted[i] >>> 32 != 0) {
        upper = upper.length == 0 ? new int[size] : upper;
        upper[i] = (int) (sorted[i] >>> 32);
        sorted[i] &= LOW;
      }
    }
    return upper;
  }
}
