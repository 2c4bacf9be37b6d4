package symshift.engine.diff;

import java.util.Arrays;

/**
 * A longest common subsequence of two texts. They are cut in two at a place that loses nothing,
 * until nothing is left to cut. Where little changed that place is found by walking from both ends;
 * where much changed by counting, which takes the same time whatever the lines are.
 */
final class CommonLines {
  private static final long FIRST_STEPS = 1L << 24;
  private static final long FEWEST_STEPS = 1L << 18;
  private static final int PAIRS_PER_STEP_SHIFT = 9;

  private final ChangedLines from;
  private final int[] fromLines;
  private final ChangedLines to;
  private final int[] toLines;
  private final int[] left;
  private final int[] right;
  private final long mostPairs;
  private final MeetingPoint meeting;

  /**
   * Prepares comparing.
   *
   * @param fromLines the lines of {@code from} that are compared, ascending; the others are marked
   *     already
   * @param toLines the same for {@code to}
   * @param mostPairs of lines, beyond which the longest is not insisted on
   */
  CommonLines(ChangedLines from, int[] fromLines, ChangedLines to, int[] toLines, long mostPairs) {
    this.from = from;
    this.fromLines = fromLines;
    this.to = to;
    this.toLines = toLines;
    this.left = ids(from, fromLines);
    this.right = ids(to, toLines);
    this.mostPairs = mostPairs;
    this.meeting = new MeetingPoint(left, right, mostPairs);
  }

  private static int[] ids(ChangedLines text, int[] lines) {
    int[] ids = new int[lines.length];
    Arrays.setAll(ids, i -> text.id(lines[i]));
    return ids;
  }

  /** Marks what is not common as changed. */
  void mark() {
    Box all = new Box(0, left.length, 0, right.length);
    mark(all, Math.max(FIRST_STEPS, steps(all)));
  }

  /** As many as take about as long as counting does, which is tried if they do not suffice. */
  private long steps(Box box) {
    return Math.max(FEWEST_STEPS, Math.min(box.pairs(), mostPairs) >>> PAIRS_PER_STEP_SHIFT);
  }

  private void mark(Box whole, long steps) {
    Box box = trimmed(whole);
    if (box.isFlat()) {
      markAll(box);
      return;
    }
    Box before = meeting.firstPart(box, steps);
    boolean met = before != null;
    if (before == null) {
      before = SubsequenceCut.firstPart(left, right, box);
    }
    Box behind = new Box(before.xEnd(), box.xEnd(), before.yEnd(), box.yEnd());
    mark(before, met ? steps : steps(before));
    mark(behind, met ? steps : steps(behind));
  }

  private void markAll(Box box) {
    for (int i = box.x(); i < box.xEnd(); i++) {
      from.mark(fromLines[i]);
    }
    for (int j = box.y(); j < box.yEnd(); j++) {
      to.mark(toLines[j]);
    }
  }

  /** Without what both begin with and what both end with. */
  private Box trimmed(Box box) {
    int x = box.x();
    int y = box.y();
    while (x < box.xEnd() && y < box.yEnd() && left[x] == right[y]) {
      x++;
      y++;
    }
    int xEnd = box.xEnd();
    int yEnd = box.yEnd();
    while (xEnd > x && yEnd > y && left[xEnd - 1] == right[yEnd - 1]) {
      xEnd--;
      yEnd--;
    }
    return new Box(x, xEnd, y, yEnd);
  }
}
