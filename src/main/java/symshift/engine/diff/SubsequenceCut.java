package symshift.engine.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a longest common subsequence of two texts passes the middle of one of them. The lengths of
 * all common subsequences are counted for 64 lines of the other text at once.
 *
 * <p>Source: D. S. Hirschberg, "A linear space algorithm for computing maximal common
 * subsequences", 1975; H. Hyyro, "Bit-parallel LCS-length computation revisited", 2004.
 */
final class SubsequenceCut {
  private final int[] to;
  private final Map<Integer, int[]> places = new HashMap<>();
  private final Map<Integer, long[]> masks = new HashMap<>();
  private final long[] row;
  private final long[] scratch;

  private SubsequenceCut(int[] to) {
    this.to = to;
    row = new long[(to.length + Long.SIZE - 1) / Long.SIZE];
    scratch = new long[row.length];
    Arrays.fill(row, -1L);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int id : to) {
      counts.merge(id, 1, Integer::sum);
    }
    counts.forEach((id, count) -> places.put(id, new int[count]));
    for (int j = to.length - 1; j >= 0; j--) {
      int left = counts.merge(to[j], -1, Integer::sum);
      place(to[j])[left] = j;
    }
  }

  /**
   * Cuts the longer text in the middle, and the other where that loses nothing; O(nm / 64).
   *
   * @return what lies before the cut
   */
  static Box firstPart(int[] left, int[] right, Box box) {
    int[] from = Arrays.copyOfRange(left, box.x(), box.xEnd());
    int[] to = Arrays.copyOfRange(right, box.y(), box.yEnd());
    if (from.length >= to.length) {
      int middle = from.length / 2;
      return new Box(box.x(), box.x() + middle, box.y(), box.y() + find(from, middle, to));
    }
    int middle = to.length / 2;
    return new Box(box.x(), box.x() + find(to, middle, from), box.y(), box.y() + middle);
  }

  /** How many lines of {@code to} belong to the first {@code middle} lines of {@code from}. */
  private static int find(int[] from, int middle, int[] to) {
    int[] above = new SubsequenceCut(to).lengths(Arrays.copyOf(from, middle));
    int[] tail = reversed(Arrays.copyOfRange(from, middle, from.length));
    int[] below = new SubsequenceCut(reversed(to)).lengths(tail);
    int best = 0;
    for (int j = 0; j <= to.length; j++) {
      if (above[j] + below[to.length - j] > above[best] + below[to.length - best]) {
        best = j;
      }
    }
    return best;
  }

  private static int[] reversed(int[] ids) {
    int[] reversed = new int[ids.length];
    Arrays.setAll(reversed, i -> ids[ids.length - 1 - i]);
    return reversed;
  }

  private int[] place(Integer id) {
    return places.getOrDefault(id, new int[0]);
  }

  /** For each beginning of the text, from none to all, what it has in common with these lines. */
  private int[] lengths(int[] from) {
    for (int id : from) {
      int[] where = place(id);
      if (where.length > row.length) {
        add(masks.computeIfAbsent(id, key -> mask(where, new long[row.length])));
      } else if (where.length > 0) {
        add(mask(where, scratch));
        for (int j : where) {
          scratch[j / Long.SIZE] = 0;
        }
      }
    }
    int[] lengths = new int[to.length + 1];
    for (int j = 0; j < to.length; j++) {
      boolean grows = (row[j / Long.SIZE] >>> j & 1) == 0;
      lengths[j + 1] = lengths[j] + (grows ? 1 : 0);
    }
    return lengths;
  }

  private static long[] mask(int[] where, long[] into) {
    for (int j : where) {
      into[j / Long.SIZE] |= 1L << j;
    }
    return into;
  }

  /** One line more of the first text: row = row + (row and matches) or row without matches. */
  private void add(long[] matches) {
    long carry = 0;
    for (int word = 0; word < row.length; word++) {
      long old = row[word];
      long hit = old & matches[word];
      long sum = old + hit;
      long overflow = Long.compareUnsigned(sum, old) < 0 ? 1 : 0;
      long total = sum + carry;
      overflow |= carry & (total == 0 ? 1 : 0);
      row[word] = total | (old & ~matches[word]);
      carry = overflow;
    }
  }
}
