package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * All entries of a table in one array, in which pairs of neighbouring codes become one code.
 *
 * <p>A code stands at the first of the places that it covers. From there {@code span} leads to the
 * code behind it and {@code back} to the one before it, so that a replacement touches its two
 * neighbours and nothing else. For each code a list names the places where it stood; the places
 * that no longer hold are dropped when the list is walked. A pair is looked for along the shorter
 * of the two lists. Memory: nine bytes for each byte of input.
 */
final class PairPool {
  static final int PAIRS = 1 << 16;
  private static final int CODES = 256;

  private final int entries;
  private final byte[] codes;
  private final short[] span;
  private final short[] back;
  private final int[][] places = new int[CODES][];
  private final int[] alive = new int[CODES];
  private final int[] count = new int[PAIRS];

  /**
   * Counts the pairs of the entries.
   *
   * @param text all entries, one after the other
   * @param starts where each entry starts, and the end of the last
   */
  PairPool(byte[] text, int[] starts) {
    entries = starts.length - 1;
    int size = starts[entries] + entries;
    codes = new byte[size];
    span = new short[size];
    back = new short[size];
    int at = 0;
    for (int entry = 0; entry < entries; entry++) {
      int length = starts[entry + 1] - starts[entry];
      System.arraycopy(text, starts[entry], codes, at, length);
      for (int i = at; i < at + length; i++) {
        span[i] = 1;
        back[i] = 1;
        alive[codes[i] & 0xff]++;
      }
      for (int i = at + 1; i < at + length; i++) {
        count[pair(codes[i - 1], codes[i])]++;
      }
      if (length > 0) {
        back[at] = 0;
      }
      at += length + 1;
    }
    listPlaces();
  }

  private void listPlaces() {
    for (int code = 0; code < CODES; code++) {
      places[code] = new int[alive[code]];
    }
    int[] next = new int[CODES];
    for (int i = 0; i < codes.length; i++) {
      if (span[i] != 0) {
        int code = codes[i] & 0xff;
        places[code][next[code]++] = i;
      }
    }
  }

  private static int pair(byte left, byte right) {
    return (left & 0xff) | (right & 0xff) << 8;
  }

  boolean has(int code) {
    return alive[code] > 0;
  }

  /** How often each pair occurs, by left code + 256 times right code; changes with the pool. */
  int[] counts() {
    return count;
  }

  /** The smallest of the most frequent pairs; -1 when no pair is left. */
  int mostFrequent() {
    int most = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      most = Math.max(most, count[pair]);
    }
    if (most == 0) {
      return -1;
    }
    int best = 0;
    while (count[best] != most) {
      best++;
    }
    return best;
  }

  /** Replaces a pair in all entries, in each from the left and without overlap. */
  void replace(int pair, int code) {
    int left = pair & 0xff;
    int right = pair >> 8;
    int[] made = new int[count[pair]];
    int found =
        alive[left] <= alive[right]
            ? mergeAtLeft(left, (byte) right, (byte) code, made)
            : mergeAtRight((byte) left, right, (byte) code, made);
    places[code] = Arrays.copyOf(made, found);
    alive[code] = found;
  }

  private int mergeAtLeft(int left, byte right, byte code, int[] made) {
    int[] list = places[left];
    int kept = 0;
    int found = 0;
    for (int i = 0; i < alive[left]; i++) {
      int at = list[i];
      if (span[at] != 0 && codes[at] == (byte) left) {
        int next = at + span[at];
        if (span[next] != 0 && codes[next] == right) {
          merge(at, next, code);
          made[found++] = at;
        } else {
          list[kept++] = at;
        }
      }
    }
    alive[left] = kept;
    return found;
  }

  private int mergeAtRight(byte left, int right, byte code, int[] made) {
    int[] list = places[right];
    int kept = 0;
    int found = 0;
    for (int i = 0; i < alive[right]; i++) {
      int at = list[i];
      if (span[at] != 0 && codes[at] == (byte) right) {
        int before = at - back[at];
        if (before != at && codes[before] == left) {
          merge(before, at, code);
          made[found++] = before;
        } else {
          list[kept++] = at;
        }
      }
    }
    alive[right] = kept;
    return found;
  }

  private void merge(int at, int next, byte code) {
    byte left = codes[at];
    byte right = codes[next];
    count[pair(left, right)]--;
    if (back[at] != 0) {
      byte before = codes[at - back[at]];
      count[pair(before, left)]--;
      count[pair(before, code)]++;
    }
    short whole = (short) (span[at] + span[next]);
    int behind = at + whole;
    if (span[behind] != 0) {
      count[pair(right, codes[behind])]--;
      count[pair(code, codes[behind])]++;
      back[behind] = whole;
    }
    span[next] = 0;
    span[at] = whole;
    codes[at] = code;
  }

  /**
   * The codes of all entries, one after the other.
   *
   * @param starts filled with where each entry starts, and the end of the last
   */
  byte[] codes(int[] starts) {
    byte[] out = new byte[codes.length];
    int size = 0;
    int at = 0;
    for (int entry = 0; entry < entries; entry++) {
      starts[entry] = size;
      while (span[at] != 0) {
        out[size++] = codes[at];
        at += span[at];
      }
      at++;
    }
    starts[entries] = size;
    return Arrays.copyOf(out, size);
  }
}
