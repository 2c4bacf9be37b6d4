package symshift.engine.kallsyms;

import java.util.Arrays;

/** Writes down the counts of all pairs while a compression goes on. */
final class TraceRecorder {
  private static final int FIRST_CAPACITY = 1 << 14;

  final int[] codes;
  final int[] pairs = new int[CompressedNames.CODES];
  final int[] initial;
  final int[] most;
  final int[] changesFrom = new int[CompressedNames.CODES + 1];
  int[] changedPairs = new int[FIRST_CAPACITY];
  int[] changedTo = new int[FIRST_CAPACITY];
  int changes;
  int steps;
  int least;
  private final PairPool pool;
  private final int[] known;

  /** Starts before the first step. */
  TraceRecorder(PairPool pool) {
    this.pool = pool;
    codes = freeCodes(pool);
    initial = pool.counts().clone();
    most = initial.clone();
    known = initial.clone();
  }

  private static int[] freeCodes(PairPool pool) {
    int[] free = new int[CompressedNames.CODES];
    int size = 0;
    for (int code = CompressedNames.CODES - 1; code >= 0; code--) {
      if (!pool.has(code)) {
        free[size++] = code;
      }
    }
    return Arrays.copyOf(free, size);
  }

  /**
   * Notes a step that was just made.
   *
   * @param pair what got the next free code
   * @param count how often it occurred
   */
  void step(int pair, int count) {
    least = count;
    pairs[steps++] = pair;
    compare(pool.counts());
    changesFrom[steps] = changes;
  }

  private void compare(int[] now) {
    int from = 0;
    while (true) {
      int skip = Arrays.mismatch(known, from, known.length, now, from, now.length);
      if (skip < 0) {
        return;
      }
      int pair = from + skip;
      if (changes == changedPairs.length) {
        changedPairs = Arrays.copyOf(changedPairs, 2 * changes);
        changedTo = Arrays.copyOf(changedTo, 2 * changes);
      }
      changedPairs[changes] = pair;
      changedTo[changes++] = now[pair];
      known[pair] = now[pair];
      most[pair] = Math.max(most[pair], now[pair]);
      from = pair + 1;
    }
  }
}
