package symshift.engine.diff;

/** A run of lines of one text and a run of lines of another; ends exclusive. */
record Box(int x, int xEnd, int y, int yEnd) {
  /** Whether one of the two is empty. */
  boolean isFlat() {
    return x == xEnd || y == yEnd;
  }

  /** In how many ways a line of the one can be paired with a line of the other. */
  long pairs() {
    return (long) (xEnd - x) * (yEnd - y);
  }
}
