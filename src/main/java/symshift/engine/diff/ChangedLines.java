package symshift.engine.diff;

import java.util.Arrays;
import java.util.BitSet;

/** One of two texts: a number for each line, equal for equal lines, and whether it changed. */
final class ChangedLines {
  private final int[] ids;
  private final BitSet changed;

  /** Takes the array as it is; no line is changed yet. */
  ChangedLines(int[] ids) {
    this.ids = ids;
    this.changed = new BitSet(ids.length);
  }

  int size() {
    return ids.length;
  }

  int id(int line) {
    return ids[line];
  }

  /** False also before the first and behind the last line. */
  boolean isChanged(int line) {
    return line >= 0 && changed.get(line);
  }

  void mark(int line) {
    changed.set(line);
  }

  void clear(int line) {
    changed.clear(line);
  }

  /** The first line from there on that is not changed; the size where there is none. */
  int endOfRun(int line) {
    return line >= ids.length ? ids.length : changed.nextClearBit(line);
  }

  /** The numbers of the lines from {@code start} to {@code tail} lines before the end. */
  BitSet seen(int start, int tail, int count) {
    BitSet seen = new BitSet(count);
    for (int i = start; i < ids.length - tail; i++) {
      seen.set(ids[i]);
    }
    return seen;
  }

  /** Marks the lines that the other text has not; the places of those it has. */
  int[] markStrangers(int start, int end, BitSet others) {
    int[] kept = new int[end - start];
    int count = 0;
    for (int i = start; i < end; i++) {
      if (others.get(ids[i])) {
        kept[count++] = i;
      } else {
        changed.set(i);
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
