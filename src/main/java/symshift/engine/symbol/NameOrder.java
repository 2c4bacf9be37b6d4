package symshift.engine.symbol;

import java.util.Arrays;

/**
 * Sorts symbols by the bytes of their names, as the C locale does; equal names keep their order.
 */
final class NameOrder {
  private static final int FEW = 12;

  private final byte[] text;
  private final int[] starts;
  private final int[] ends;

  NameOrder(byte[] text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Reorders {@code order[from..to)}. */
  void sort(int[] order, int from, int to) {
    if (to - from <= FEW) {
      insert(order, from, to);
      return;
    }
    Integer[] run = new Integer[to - from];
    for (int i = 0; i < run.length; i++) {
      run[i] = order[from + i];
    }
    Arrays.sort(run, this::compare);
    for (int i = 0; i < run.length; i++) {
      order[from + i] = run[i];
    }
  }

  private void insert(int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int symbol = order[i];
      int at = i;
      while (at > from && compare(order[at - 1], symbol) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = symbol;
    }
  }

  private int compare(int one, int other) {
    return Arrays.compareUnsigned(text, starts[one], ends[one], text, starts[other], ends[other]);
  }
}
