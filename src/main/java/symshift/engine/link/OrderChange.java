package symshift.engine.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The symbols that changed their place in the listing relative to the others: the fewest whose
 * removal leaves both listings in the same order.
 */
public final class OrderChange {
  private OrderChange() {}

  /**
   * Finds them by the longest increasing run of twins; O(n log n).
   *
   * @return indices in the earlier listing, ascending; empty when the order is the same
   */
  public static List<Integer> moved(StageDiff diff) {
    int size = diff.from().size();
    int[] tails = new int[size];
    int[] before = new int[size];
    int length = 0;
    for (int i = 0; i < size; i++) {
      int twin = diff.twinInTo(i);
      if (twin < 0) {
        continue;
      }
      int place = placeOf(diff, tails, length, twin);
      before[i] = place == 0 ? -1 : tails[place - 1];
      tails[place] = i;
      length = Math.max(length, place + 1);
    }
    BitSet kept = new BitSet(size);
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      kept.set(i);
    }
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (diff.twinInTo(i) >= 0 && !kept.get(i)) {
        moved.add(i);
      }
    }
    return moved;
  }

  /** First of the {@code length} tails whose twin is not before {@code twin}. */
  private static int placeOf(StageDiff diff, int[] tails, int length, int twin) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (diff.twinInTo(tails[middle]) < twin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
