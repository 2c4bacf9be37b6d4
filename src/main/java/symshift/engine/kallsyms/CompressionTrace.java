package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * One compression step by step: which pair each code stands for, and how often each pair occurred
 * before each step. That is enough to tell what an edit of a few entries changes, without the
 * entries that it leaves alone.
 */
final class CompressionTrace {
  private final int[] codes;
  private final int[] pairs;
  private final int[] initial;
  private final int[] changedPairs;
  private final int[] changedTo;
  private final int[] changesFrom;
  private final int[] frequent;
  private final int rarest;

  private CompressionTrace(Recorder recorded) {
    codes = recorded.codes;
    pairs = Arrays.copyOf(recorded.pairs, recorded.steps);
    initial = recorded.initial;
    changedPairs = Arrays.copyOf(recorded.changedPairs, recorded.changes);
    changedTo = Arrays.copyOf(recorded.changedTo, recorded.changes);
    changesFrom = Arrays.copyOf(recorded.changesFrom, recorded.steps + 1);
    int bound = Math.max(1, recorded.least / 2);
    int[] most = recorded.most;
    int[] found = new int[PairPool.PAIRS];
    int size = 0;
    int below = 0;
    for (int pair = 0; pair < PairPool.PAIRS; pair++) {
      if (most[pair] >= bound) {
        found[size++] = pair;
      } else {
        below = Math.max(below, most[pair]);
      }
    }
    frequent = Arrays.copyOf(found, size);
    rarest = below;
  }

  /** Compresses once more, slower than {@link CompressedNames} by what is written down. */
  static CompressionTrace of(TableEntries entries) {
    return new CompressionTrace(new Recorder(new PairPool(entries.text(), entries.starts())));
  }

  private static final class Recorder {
    private final int[] codes;
    private final int[] pairs = new int[CompressedNames.CODES];
    private final int[] initial;
    private final int[] most;
    private final int[] changesFrom = new int[CompressedNames.CODES + 1];
    private int[] changedPairs = new int[1 << 14];
    private int[] changedTo = new int[1 << 14];
    private int changes;
    private int steps;
    private int least;

    Recorder(PairPool pool) {
      codes = freeCodes(pool);
      initial = pool.counts().clone();
      most = initial.clone();
      int[] known = initial.clone();
      for (int code : codes) {
        int best = pool.mostFrequent();
        if (best < 0) {
          break;
        }
        least = pool.counts()[best];
        pairs[steps++] = best;
        pool.replace(best, code);
        compare(known, pool.counts());
        changesFrom[steps] = changes;
      }
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

    private void compare(int[] known, int[] now) {
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

  /** Codes that no byte of an entry uses, in the order in which they are given away. */
  int[] codes() {
    return codes;
  }

  /** Number of codes that were given away; fewer than there are where pairs ran out. */
  int steps() {
    return pairs.length;
  }

  /** The pair that got its code in a step; -1 where pairs had run out. */
  int pair(int step) {
    return step < pairs.length ? pairs[step] : -1;
  }

  /** How often each pair occurs before the first step; a copy. */
  int[] initialCounts() {
    return initial.clone();
  }

  /** Brings counts from before a step to after it. */
  void advance(int[] counts, int step) {
    if (step < pairs.length) {
      for (int i = changesFrom[step]; i < changesFrom[step + 1]; i++) {
        counts[changedPairs[i]] = changedTo[i];
      }
    }
  }

  /** Pairs that were ever frequent enough to come near being chosen, ascending. */
  int[] frequentPairs() {
    return frequent;
  }

  /** No other pair ever occurred more often than this. */
  int mostOfOthers() {
    return rarest;
  }
}
