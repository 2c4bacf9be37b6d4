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

  CompressionTrace(TraceRecorder recorded) {
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
