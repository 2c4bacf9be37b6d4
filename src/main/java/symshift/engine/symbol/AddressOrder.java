package symshift.engine.symbol;

/**
 * Sorts symbols by unsigned address: least significant digit first, so that equal addresses keep
 * their order. Linear in the number of symbols, whatever the addresses.
 */
final class AddressOrder {
  private static final int DIGIT_BITS = 11;
  private static final int VALUES = 1 << DIGIT_BITS;
  private static final int DIGITS = 6;

  private AddressOrder() {}

  /** Reorders {@code order[from..to)} by the addresses that its numbers stand for. */
  static void sort(int[] order, int from, int to, long[] addresses) {
    int size = to - from;
    long[] keys = new long[size];
    int[] counts = new int[DIGITS * VALUES];
    for (int i = 0; i < size; i++) {
      long key = addresses[order[from + i]];
      keys[i] = key;
      for (int digit = 0; digit < DIGITS; digit++) {
        counts[digit * VALUES + valueOf(key, digit)]++;
      }
    }
    int[] symbols = new int[size];
    System.arraycopy(order, from, symbols, 0, size);
    long[] otherKeys = new long[size];
    int[] otherSymbols = new int[size];
    for (int digit = 0; digit < DIGITS; digit++) {
      if (size == 0 || counts[digit * VALUES + valueOf(keys[0], digit)] == size) {
        continue;
      }
      int[] next = places(counts, digit * VALUES);
      for (int i = 0; i < size; i++) {
        int at = next[valueOf(keys[i], digit)]++;
        otherKeys[at] = keys[i];
        otherSymbols[at] = symbols[i];
      }
      long[] sortedKeys = otherKeys;
      otherKeys = keys;
      keys = sortedKeys;
      int[] sortedSymbols = otherSymbols;
      otherSymbols = symbols;
      symbols = sortedSymbols;
    }
    System.arraycopy(symbols, 0, order, from, size);
  }

  private static int valueOf(long key, int digit) {
    return (int) (key >>> (digit * DIGIT_BITS)) & (VALUES - 1);
  }

  /** Where the first key of each value goes. */
  private static int[] places(int[] counts, int base) {
    int[] next = new int[VALUES];
    int sum = 0;
    for (int value = 0; value < VALUES; value++) {
      next[value] = sum;
      sum += counts[base + value];
    }
    return next;
  }
}
