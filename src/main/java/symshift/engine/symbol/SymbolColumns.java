package symshift.engine.symbol;

import java.util.Arrays;
import java.util.Comparator;

/** The growing columns behind a builder, and their order. */
final class SymbolColumns {
  private int addressBits;
  private int size;
  private int undefined;
  private long[] addresses = new long[1024];
  private byte[] letters = new byte[1024];
  private boolean[] defined = new boolean[1024];
  private String[] names = new String[1024];

  SymbolColumns(int addressBits) {
    this.addressBits = addressBits;
  }

  /** The width, once it is known; addresses added so far must fit. */
  void narrowTo(int bits) {
    addressBits = bits;
  }

  void add(long address, boolean hasAddress, char letter, String name) {
    if (size == names.length) {
      grow();
    }
    addresses[size] = addressBits == 32 ? address & 0xffff_ffffL : address;
    letters[size] = (byte) letter;
    defined[size] = hasAddress;
    names[size++] = name;
    undefined += hasAddress ? 0 : 1;
  }

  private void grow() {
    int larger = size * 2;
    addresses = Arrays.copyOf(addresses, larger);
    letters = Arrays.copyOf(letters, larger);
    defined = Arrays.copyOf(defined, larger);
    names = Arrays.copyOf(names, larger);
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

  SymbolTable asAdded() {
    return new SymbolTable(
        addressBits,
        undefined,
        Arrays.copyOf(addresses, size),
        Arrays.copyOf(letters, size),
        Arrays.copyOf(names, size));
  }

  SymbolTable sorted() {
    int[] order = placedByAddress();
    long[] sortedAddresses = new long[size];
    byte[] sortedLetters = new byte[size];
    String[] sortedNames = new String[size];
    for (int i = 0; i < size; i++) {
      sortedAddresses[i] = addresses[order[i]];
      sortedLetters[i] = letters[order[i]];
      sortedNames[i] = names[order[i]];
    }
    return new SymbolTable(addressBits, undefined, sortedAddresses, sortedLetters, sortedNames);
  }

  /** Primitive sort of the keys, then every symbol goes to the next free place of its key. */
  private int[] placedByAddress() {
    long[] keys = new long[size - undefined];
    int defs = 0;
    for (int i = 0; i < size; i++) {
      if (defined[i]) {
        keys[defs++] = addresses[i] ^ Long.MIN_VALUE;
      }
    }
    Arrays.sort(keys);
    int[] taken = new int[keys.length];
    int[] order = new int[size];
    int undefs = 0;
    for (int i = 0; i < size; i++) {
      if (defined[i]) {
        int first = firstOf(keys, addresses[i] ^ Long.MIN_VALUE);
        order[undefined + first + taken[first]++] = i;
      } else {
        order[undefs++] = i;
      }
    }
    sortByName(order, 0, undefined);
    for (int first = 0; first < keys.length; first += taken[first]) {
      sortByName(order, undefined + first, undefined + first + taken[first]);
    }
    return order;
  }

  private static int firstOf(long[] keys, long key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void sortByName(int[] order, int from, int to) {
    if (to - from < 2) {
      return;
    }
    Integer[] run = new Integer[to - from];
    for (int i = 0; i < run.length; i++) {
      run[i] = order[from + i];
    }
    Arrays.sort(run, Comparator.comparing(i -> names[i]));
    for (int i = 0; i < run.length; i++) {
      order[from + i] = run[i];
    }
  }
}
