package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * All entries of a table in one array, in which pairs of neighbouring codes become one code.
 *
 * <p>A code covers the places of the bytes that it stands for. The first and the last of them tell
 * the code and how many there are, so that a replacement finds both neighbours at once and touches
 * nothing else. For each code a list names the places where it started; places that no longer hold
 * it are dropped when the list is walked. A pair is looked for along the shorter of its two lists.
 * Memory: nine bytes for each byte of input.
 */
final class PairPool {
  static final int PAIRS = 1 << 16;
  private static final int CODES = 256;

  /** Stands between entries: no code, no places. */
  private static final int BORDER = CODES;

  /** A place holds a code or {@link #BORDER}, and above it the number of places. */
  private static final int CODE_BITS = 9;

  private static final int CODE = (1 << CODE_BITS) - 1;

  private final int entries;
  private final int[] pool;
  private final int[][] starts = new int[CODES][];
  private final int[] listed = new int[CODES];
  private final int[] count = new int[PAIRS];

  /**
   * Counts the pairs of the entries.
   *
   * @param text all entries, one after the other
   * @param bounds where each entry starts, and the end of the last
   */
  PairPool(byte[] text, int[] bounds) {
    entries = bounds.length - 1;
    pool = new int[bounds[entries] + entries + 1];
    pool[0] = BORDER;
    int at = 1;
    for (int entry = 0; entry < entries; entry++) {
      int before = BORDER;
      for (int i = bounds[entry]; i < bounds[entry + 1]; i++) {
        int code = text[i] & 0xff;
        pool[at++] = code | (1 << CODE_BITS);
        listed[code]++;
        if (before != BORDER) {
          count[pair(before, code)]++;
        }
        before = code;
      }
      pool[at++] = BORDER;
    }
    listStarts();
  }

  private void listStarts() {
    for (int code = 0; code < CODES; code++) {
      starts[code] = new int[listed[code]];
    }
    int[] next = new int[CODES + 1];
    for (int at = 0; at < pool.length; at++) {
      int code = pool[at] & CODE;
      if (code != BORDER) {
        starts[code][next[code]++] = at;
      }
    }
  }

  private static int pair(int left, int right) {
    return left | (right << 8);
  }

  /** Whether the byte occurs; asked before anything is replaced. */
  boolean has(int code) {
    return listed[code] > 0;
  }

  /** How often each pair occurs, by left code + 256 times right code; changes with the pool. */
  int[] counts() {
    return count;
  }

  /** The smallest of the most frequent pairs; -1 when no pair is left. */
  int mostFrequent() {
    int most = 0;
    int best = -1;
    for (int right = 0; right < CODES; right++) {
      if (starts[right].length > 0) {
        for (int pair = pair(0, right); pair < pair(0, right + 1); pair++) {
          if (count[pair] > most) {
            most = count[pair];
            best = pair;
          }
        }
      }
    }
    return best;
  }

  /** Replaces a pair in all entries, in each from the left and without overlap. */
  void replace(int pair, int code) {
    int left = pair & 0xff;
    int right = pair >> 8;
    int[] made = new int[count[pair]];
    int found =
        listed[left] <= listed[right]
            ? fromLeft(left, right, code, made)
            : fromRight(left, right, code, made);
    starts[code] = found == made.length ? made : Arrays.copyOf(made, found);
    listed[code] = found;
  }

  private int fromLeft(int left, int right, int code, int[] made) {
    int[] list = starts[left];
    int size = listed[left];
    int kept = 0;
    int found = 0;
    for (int i = 0; i < size; i++) {
      int at = list[i];
      int here = pool[at];
      if ((here & CODE) == left) {
        int next = at + (here >> CODE_BITS);
        if ((pool[next] & CODE) == right) {
          merge(at, next, code);
          made[found++] = at;
        } else {
          list[kept++] = at;
        }
      }
    }
    listed[left] = kept;
    return found;
  }

  private int fromRight(int left, int right, int code, int[] made) {
    int[] list = starts[right];
    int size = listed[right];
    int kept = 0;
    int found = 0;
    for (int i = 0; i < size; i++) {
      int at = list[i];
      if ((pool[at] & CODE) == right) {
        int before = pool[at - 1];
        if ((before & CODE) == left) {
          int first = at - (before >> CODE_BITS);
          merge(first, at, code);
          made[found++] = first;
        } else {
          list[kept++] = at;
        }
      }
    }
    listed[right] = kept;
    return found;
  }

  /** The inner places get the new code, too: no list of another code takes them for its own. */
  private void merge(int at, int next, int code) {
    int left = pool[at] & CODE;
    int right = pool[next] & CODE;
    int last = next + (pool[next] >> CODE_BITS) - 1;
    int before = pool[at - 1] & CODE;
    int behind = pool[last + 1] & CODE;
    count[pair(left, right)]--;
    if (before != BORDER) {
      count[pair(before, left)]--;
      count[pair(before, code)]++;
    }
    if (behind != BORDER) {
      count[pair(right, behind)]--;
      count[pair(code, behind)]++;
    }
    int whole = code | ((last + 1 - at) << CODE_BITS);
    pool[at] = whole;
    pool[next - 1] = whole;
    pool[next] = whole;
    pool[last] = whole;
  }

  /**
   * The codes of all entries, one after the other.
   *
   * @param bounds filled with where each entry starts, and the end of the last
   */
  byte[] codes(int[] bounds) {
    byte[] out = new byte[pool.length];
    int size = 0;
    int at = 1;
    for (int entry = 0; entry < entries; entry++) {
      bounds[entry] = size;
      while ((pool[at] & CODE) != BORDER) {
        out[size++] = (byte) pool[at];
        at += pool[at] >> CODE_BITS;
      }
      at++;
    }
    bounds[entries] = size;
    return Arrays.copyOf(out, size);
  }
}
