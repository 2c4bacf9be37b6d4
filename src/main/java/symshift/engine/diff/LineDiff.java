package symshift.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fewest lines that must be taken away and put in to make one text of another. Where a run of
 * changed lines can stand in several places it stands where {@code diff} of GNU diffutils puts it.
 */
public final class LineDiff {
  private static final long MOST_PAIRS = 1L << 36;

  private final List<LineEdit> edits;

  private LineDiff(List<LineEdit> edits) {
    this.edits = List.copyOf(edits);
  }

  /**
   * Compares two texts of {@code n} and {@code m} lines with {@code d} changes. O(n + m + d (n +
   * m)), and where that is worse O(n + m + nm / 16), counting only lines that occur in both texts
   * behind their common beginning and before their common end. Two texts of more than a quarter of
   * a million such lines each that have little in common may get a few changes too many.
   */
  public static LineDiff of(List<String> from, List<String> to) {
    return of(from, to, MOST_PAIRS);
  }

  static LineDiff of(List<String> from, List<String> to, long mostPairs) {
    Map<String, Integer> ids = new HashMap<>();
    ChangedLines earlier = new ChangedLines(ids(from, ids));
    ChangedLines later = new ChangedLines(ids(to, ids));
    mark(earlier, later, ids.size(), mostPairs);
    new RunSlide(earlier, later).slide();
    new RunSlide(later, earlier).slide();
    return new LineDiff(edits(earlier, later));
  }

  private static int[] ids(List<String> lines, Map<String, Integer> known) {
    int[] ids = new int[lines.size()];
    for (int i = 0; i < ids.length; i++) {
      int next = known.size();
      Integer id = known.putIfAbsent(lines.get(i), next);
      ids[i] = id == null ? next : id;
    }
    return ids;
  }

  /** The edits in their order; empty when the texts are equal. */
  public List<LineEdit> edits() {
    return edits;
  }

  /** Lines taken away and lines put in, together. */
  public int changedLines() {
    return edits.stream().mapToInt(edit -> edit.removed() + edit.added()).sum();
  }

  private static void mark(ChangedLines from, ChangedLines to, int ids, long mostPairs) {
    int start = 0;
    int shorter = Math.min(from.size(), to.size());
    while (start < shorter && from.id(start) == to.id(start)) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && from.id(from.size() - 1 - tail) == to.id(to.size() - 1 - tail)) {
      tail++;
    }
    int[] left = from.markStrangers(start, from.size() - tail, to.seen(start, tail, ids));
    int[] right = to.markStrangers(start, to.size() - tail, from.seen(start, tail, ids));
    new CommonLines(from, left, to, right, mostPairs).mark();
  }

  private static List<LineEdit> edits(ChangedLines from, ChangedLines to) {
    List<LineEdit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < from.size() || j < to.size()) {
      int fromEnd = from.endOfRun(i);
      int toEnd = to.endOfRun(j);
      if (fromEnd > i || toEnd > j) {
        edits.add(new LineEdit(i, fromEnd, j, toEnd));
      }
      i = fromEnd + 1;
      j = toEnd + 1;
    }
    return edits;
  }
}
