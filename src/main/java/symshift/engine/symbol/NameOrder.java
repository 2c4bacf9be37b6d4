package symshift.engine.symbol;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sorts names by their bytes, as the C locale does; equal names keep the order of their numbers.
 *
 * <p>Three-way quicksort by eight bytes at a time: names that share long beginnings are not
 * compared from the start again and again.
 */
public final class NameOrder {
  private static final int FEW = 12;
  private static final int CHUNK = 8;
  private static final int DEEPEST = 2048;

  private final byte[] text;
  private final int[] starts;
  private final int[] ends;
  private long[] keys = new long[0];

  /**
   * Names as ranges of one array; name {@code i} is {@code text[starts[i]..ends[i])} and holds no
   * NUL.
   */
  public NameOrder(byte[] text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Reorders {@code order[from..to)}, numbers of names in ascending order. */
  public void sort(int[] order, int from, int to) {
    if (to - from <= FEW) {
      insert(order, from, to, 0);
      return;
    }
    if (keys.length < order.length) {
      keys = new long[order.length];
    }
    byChunk(order, from, to, 0);
  }

  /** Sorts names that agree in their first {@code depth} bytes. */
  private void byChunk(int[] order, int from, int to, int depth) {
    if (to - from <= FEW) {
      insert(order, from, to, depth);
      return;
    }
    for (int i = from; i < to; i++) {
      keys[i] = chunk(order[i], depth);
    }
    byKey(order, from, to, depth);
  }

  /** Eight bytes from {@code depth} on, the first one highest, zeros behind the end. */
  private long chunk(int name, int depth) {
    long key = 0;
    int at = starts[name] + depth;
    int known = Math.clamp(ends[name] - at, 0, CHUNK);
    for (int i = 0; i < known; i++) {
      key = (key << 8) | (text[at + i] & 0xff);
    }
    return known == CHUNK ? key : key << (8 * (CHUNK - known));
  }

  /** Recurses into the smaller side, so that no choice of names makes it deep. */
  private void byKey(int[] order, int start, int end, int depth) {
    int from = start;
    int to = end;
    while (to - from > FEW) {
      long pivot = keys[ThreadLocalRandom.current().nextInt(from, to)];
      int low = from;
      int high = to;
      for (int i = from; i < high; ) {
        int side = Long.compareUnsigned(keys[i], pivot);
        if (side < 0) {
          swap(order, low++, i++);
        } else if (side > 0) {
          swap(order, --high, i);
        } else {
          i++;
        }
      }
      same(order, low, high, (pivot & 0xff) == 0 ? -1 : depth + CHUNK);
      if (low - from < to - high) {
        byKey(order, from, low, depth);
        from = high;
      } else {
        byKey(order, high, to, depth);
        to = low;
      }
    }
    insert(order, from, to, depth);
  }

  /** Sorts names that agree up to {@code depth}; -1 where they end before. */
  private void same(int[] order, int from, int to, int depth) {
    if (depth < 0) {
      Arrays.sort(order, from, to);
    } else if (depth < DEEPEST) {
      byChunk(order, from, to, depth);
    } else {
      boxed(order, from, to, depth);
    }
  }

  private void boxed(int[] order, int from, int to, int depth) {
    Integer[] run = new Integer[to - from];
    for (int i = 0; i < run.length; i++) {
      run[i] = order[from + i];
    }
    Arrays.sort(run, (one, other) -> compare(one, other, depth));
    for (int i = 0; i < run.length; i++) {
      order[from + i] = run[i];
    }
  }

  private void swap(int[] order, int i, int j) {
    long key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    int name = order[i];
    order[i] = order[j];
    order[j] = name;
  }

  private void insert(int[] order, int from, int to, int depth) {
    for (int i = from + 1; i < to; i++) {
      int name = order[i];
      int at = i;
      while (at > from && compare(order[at - 1], name, depth) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = name;
    }
  }

  private int compare(int one, int other, int depth) {
    int names =
        Arrays.compareUnsigned(
            text, starts[one] + depth, ends[one], text, starts[other] + depth, ends[other]);
    return names == 0 ? Integer.compare(one, other) : names;
  }
}
