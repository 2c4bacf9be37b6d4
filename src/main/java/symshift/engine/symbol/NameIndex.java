package symshift.engine.symbol;

import java.util.Arrays;

/**
 * Finds the symbols of a table by name. Symbols of one name are a chain in the order of the table.
 */
final class NameIndex {
  private final Names names;
  private final int[] slots;
  private final int[] next;
  private final int[] tags;

  /** Indexes the whole table; O(n) and O(bytes of the names). */
  NameIndex(Names names) {
    this.names = names;
    int size = names.size();
    slots = new int[Integer.highestOneBit(Math.max(8, size)) << 1];
    next = new int[size];
    tags = new int[size];
    Arrays.fill(slots, -1);
    for (int i = size - 1; i >= 0; i--) {
      long hash = names.hash(i);
      tags[i] = (int) (hash >>> 32);
      int slot = slot(hash, names, i);
      next[i] = slots[slot];
      slots[slot] = i;
    }
  }

  /** The slot of a name: that of its first symbol, or the free one where it would go. */
  private int slot(long hash, Names of, int i) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    int tag = (int) (hash >>> 32);
    while (slots[slot] >= 0 && !(tags[slots[slot]] == tag && names.same(slots[slot], of, i))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The first symbol that has the name of symbol {@code i} of other names, or -1. */
  int first(Names of, int i) {
    return slots[slot(of.hash(i), of, i)];
  }

  /** The next symbol of the same name, or -1. */
  int next(int i) {
    return next[i];
  }
}
