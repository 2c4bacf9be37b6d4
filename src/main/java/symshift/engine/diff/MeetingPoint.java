package symshift.engine.diff;

import org.jspecify.annotations.Nullable;

/**
 * Where a shortest way of edits through two texts has its middle. All ways of one edit, of two, and
 * so on, are followed from the beginning and from the end until a forward and a backward one meet.
 *
 * <p>A diagonal is the line minus the line of the other text; on each only the way that comes
 * furthest is kept.
 *
 * <p>Source: E. W. Myers, "An O(ND) difference algorithm and its variations", 1986, section 4b.
 */
final class MeetingPoint {

  private final int[] left;
  private final int[] right;
  private final long mostPairs;
  private final int zero;
  private final Front forward;
  private final Front backward;
  private Box box = new Box(0, 0, 0, 0);

  /**
   * Prepares searching.
   *
   * @param mostPairs of lines, beyond which the shortest way is not insisted on
   */
  MeetingPoint(int[] left, int[] right, long mostPairs) {
    this.left = left;
    this.right = right;
    this.mostPairs = mostPairs;
    this.zero = right.length + 1;
    int diagonals = left.length + right.length + 3;
    this.forward = new Front(new int[diagonals], -1);
    this.backward = new Front(new int[diagonals], Integer.MAX_VALUE);
  }

  /** The diagonals that ways from one end have reached, every other one of them at a time. */
  private final class Front {
    private final int[] reached;
    private final int nowhere;
    private int low;
    private int high;

    Front(int[] reached, int nowhere) {
      this.reached = reached;
      this.nowhere = nowhere;
    }

    void start(int diagonal, int line) {
      low = diagonal;
      high = diagonal;
      reached[zero + diagonal] = line;
    }

    /** One edit more: one diagonal more on either side, as far as the box goes. */
    void widen() {
      if (low > box.x() - box.yEnd()) {
        low--;
        reached[zero + low - 1] = nowhere;
      } else {
        low++;
      }
      if (high < box.xEnd() - box.y()) {
        high++;
        reached[zero + high + 1] = nowhere;
      } else {
        high--;
      }
    }

    int at(int diagonal) {
      return reached[zero + diagonal];
    }

    boolean has(int diagonal) {
      return low <= diagonal && diagonal <= high;
    }
  }

  /**
   * Finds the middle; O(d (n + m)) for d edits. Of texts whose lines can be paired in more ways
   * than could be counted in a few seconds it gives up the shortest way after some thousand edits
   * and goes on from the place furthest on.
   *
   * @param box neither text begins or ends there as the other does, and neither is empty
   * @param steps to make at most, about the square of the edits
   * @return what lies before the middle, or null when there are too many edits to go on like this
   */
  @Nullable Box firstPart(Box box, long steps) {
    this.box = box;
    int first = box.x() - box.y();
    int last = box.xEnd() - box.yEnd();
    boolean odd = ((first - last) & 1) != 0;
    forward.start(first, box.x());
    backward.start(last, box.xEnd());
    for (long edits = 1; edits * edits <= steps; edits++) {
      Box part = stepForward(odd);
      if (part == null) {
        part = stepBackward(odd);
      }
      if (part != null) {
        return part;
      }
    }
    return box.pairs() <= mostPairs ? null : furthest();
  }

  /** The place that a way has come to which left the most lines behind it. */
  private Box furthest() {
    Box best = box;
    int most = -1;
    for (int diagonal = forward.low; diagonal <= forward.high; diagonal += 2) {
      int x = Math.min(Math.min(forward.at(diagonal), box.xEnd()), box.yEnd() + diagonal);
      int done = x - box.x() + x - diagonal - box.y();
      if (done > most) {
        most = done;
        best = before(x, diagonal);
      }
    }
    for (int diagonal = backward.low; diagonal <= backward.high; diagonal += 2) {
      int x = Math.max(Math.max(backward.at(diagonal), box.x()), box.y() + diagonal);
      int done = box.xEnd() - x + box.yEnd() - x + diagonal;
      if (done > most) {
        most = done;
        best = before(x, diagonal);
      }
    }
    return best;
  }

  private @Nullable Box stepForward(boolean meets) {
    forward.widen();
    for (int diagonal = forward.high; diagonal >= forward.low; diagonal -= 2) {
      int x = Math.max(forward.at(diagonal - 1) + 1, forward.at(diagonal + 1));
      while (x < box.xEnd() && x - diagonal < box.yEnd() && left[x] == right[x - diagonal]) {
        x++;
      }
      forward.reached[zero + diagonal] = x;
      if (meets && backward.has(diagonal) && backward.at(diagonal) <= x) {
        return before(x, diagonal);
      }
    }
    return null;
  }

  private @Nullable Box stepBackward(boolean odd) {
    backward.widen();
    for (int diagonal = backward.high; diagonal >= backward.low; diagonal -= 2) {
      int x = Math.min(backward.at(diagonal - 1), backward.at(diagonal + 1) - 1);
      while (x > box.x() && x - diagonal > box.y() && left[x - 1] == right[x - diagonal - 1]) {
        x--;
      }
      backward.reached[zero + diagonal] = x;
      if (!odd && forward.has(diagonal) && x <= forward.at(diagonal)) {
        return before(x, diagonal);
      }
    }
    return null;
  }

  private Box before(int x, int diagonal) {
    return new Box(box.x(), x, box.y(), x - diagonal);
  }
}
