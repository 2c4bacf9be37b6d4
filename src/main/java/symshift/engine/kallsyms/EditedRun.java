package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One compression of edited entries beside the recorded compression of the entries as they were.
 *
 * <p>Only entries in play are looked at: those that the edit removes or adds, and, from the step on
 * where the edit makes another pair the most frequent one, all that hold either pair. Every other
 * entry is coded as recorded. The count of a pair is the recorded one and what the entries in play
 * make of it.
 */
final class EditedRun {
  private final CompressionTrace trace;
  private final CompressedNames recorded;
  private final int mostInPlay;
  private final int[] counts;
  private final int[] delta = new int[PairPool.PAIRS];
  private final int[] countsBefore = new int[PairPool.PAIRS];
  private final int[] countsAfter = new int[PairPool.PAIRS];
  private final boolean[] isTouched = new boolean[PairPool.PAIRS];
  private int[] touched = new int[256];
  private int touchedCount;
  private final BitSet inPlay = new BitSet();
  private final List<byte[]> before = new ArrayList<>();
  private final List<byte[]> after = new ArrayList<>();
  private final int[] tokenBytes = new int[CompressedNames.CODES];

  /**
   * Starts with nothing edited.
   *
   * @param mostInPlay with more entries in play a new compression is faster
   */
  EditedRun(CompressionTrace trace, CompressedNames recorded, int mostInPlay) {
    this.trace = trace;
    this.recorded = recorded;
    this.mostInPlay = mostInPlay;
    this.counts = trace.initialCounts();
    Arrays.fill(tokenBytes, 1);
    for (int code : trace.codes()) {
      tokenBytes[code] = 0;
    }
  }

  void remove(int entry) {
    byte[] text = new CodesAtStep(trace, 0).codes(recorded, entry);
    inPlay.set(entry);
    before.add(text);
    count(text, countsBefore, 1);
    count(text, -1);
  }

  void add(byte[] text) {
    after.add(text);
    count(text, countsAfter, 1);
    count(text, 1);
  }

  /** False when too many entries came into play; then the sizes are not known. */
  boolean run() {
    for (int step = 0; step < trace.codes().length; step++) {
      int code = trace.codes()[step];
      int was = trace.pair(step);
      int is = mostFrequent();
      if (was != is) {
        bringIn(was, step);
        bringIn(is, step);
        if (inPlay.cardinality() > mostInPlay) {
          return false;
        }
      }
      replace(before, was, code, -1);
      replace(after, is, code, 1);
      if (is >= 0) {
        tokenBytes[code] = tokenBytes[is & 0xff] + tokenBytes[is >> 8];
      }
      trace.advance(counts, step);
    }
    return true;
  }

  /** What the entries in play take more in the names stream than recorded; after the run. */
  int moreNamesBytes(boolean longNames) {
    int more = 0;
    for (byte[] codes : after) {
      more += CompressedNames.streamBytes(codes.length, longNames);
    }
    for (byte[] codes : before) {
      more -= CompressedNames.streamBytes(codes.length, longNames);
    }
    return more;
  }

  /** Bytes of the token table; after the run. */
  int tokenTableBytes() {
    return CompressedNames.CODES + Arrays.stream(tokenBytes).sum();
  }

  private int mostFrequent() {
    int most = 0;
    int best = -1;
    for (int pair : trace.frequentPairs()) {
      int count = counts[pair] + delta[pair];
      if (count > most) {
        most = count;
        best = pair;
      }
    }
    for (int i = 0; i < touchedCount; i++) {
      int pair = touched[i];
      int count = counts[pair] + delta[pair];
      if (count > most || (count == most && count > 0 && pair < best)) {
        most = count;
        best = pair;
      }
    }
    return most > trace.mostOfOthers() ? best : mostFrequentOfAll();
  }

  private int mostFrequentOfAll() {
    int most = 0;
    int best = -1;
    for (int pair = 0; pair < PairPool.PAIRS; pair++) {
      int count = counts[pair] + delta[pair];
      if (count > most) {
        most = count;
        best = pair;
      }
    }
    return best;
  }

  private void bringIn(int pair, int step) {
    if (pair < 0) {
      return;
    }
    CodesAtStep then = new CodesAtStep(trace, step);
    boolean[] inside = then.codesWith(pair);
    for (int entry = 0; entry < recorded.size(); entry++) {
      if (!inPlay.get(entry) && then.has(recorded, entry, pair, inside)) {
        byte[] codes = then.codes(recorded, entry);
        inPlay.set(entry);
        before.add(codes);
        after.add(codes);
        count(codes, countsBefore, 1);
        count(codes, countsAfter, 1);
      }
    }
  }

  private void replace(List<byte[]> cells, int pair, int code, int sign) {
    int[] own = sign < 0 ? countsBefore : countsAfter;
    if (pair < 0 || own[pair] == 0) {
      return;
    }
    byte left = (byte) pair;
    byte right = (byte) (pair >> 8);
    for (int i = 0; i < cells.size(); i++) {
      byte[] codes = cells.get(i);
      int at = 0;
      while (at + 1 < codes.length && (codes[at] != left || codes[at + 1] != right)) {
        at++;
      }
      if (at + 1 < codes.length) {
        byte[] fewer = replaced(codes, at, left, right, (byte) code);
        count(codes, own, -1);
        count(fewer, own, 1);
        count(codes, -sign);
        count(fewer, sign);
        cells.set(i, fewer);
      }
    }
  }

  private static byte[] replaced(byte[] codes, int first, byte left, byte right, byte code) {
    byte[] out = codes.clone();
    int size = first;
    for (int i = first; i < codes.length; i++) {
      if (i + 1 < codes.length && codes[i] == left && codes[i + 1] == right) {
        out[size++] = code;
        i++;
      } else {
        out[size++] = codes[i];
      }
    }
    return Arrays.copyOf(out, size);
  }

  private static void count(byte[] codes, int[] into, int by) {
    for (int i = 1; i < codes.length; i++) {
      into[(codes[i - 1] & 0xff) | ((codes[i] & 0xff) << 8)] += by;
    }
  }

  private void count(byte[] codes, int by) {
    for (int i = 1; i < codes.length; i++) {
      int pair = (codes[i - 1] & 0xff) | ((codes[i] & 0xff) << 8);
      delta[pair] += by;
      if (!isTouched[pair]) {
        isTouched[pair] = true;
        if (touchedCount == touched.length) {
          touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = pair;
      }
    }
  }
}
