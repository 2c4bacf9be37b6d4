package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * Which two codes every made code stands for. The program makes codes from the highest unused one
 * down, each of two that were there before, and puts it everywhere these two meet. So the strings
 * say how each name has to be coded, whatever the other names are.
 *
 * <p>Source: {@code optimize_result()} and {@code compress_symbols()} in {@code
 * scripts/kallsyms.c}.
 */
final class TokenPairs {
  private static final int CODES = TokenTable.CODES;

  /** By the two codes, the code they become; -1 where they become none. */
  private final short[] made = new short[CODES * CODES];

  private final boolean[] single = new boolean[CODES];
  private int broken = -1;

  private TokenPairs(byte[][] tokens) {
    Arrays.fill(made, (short) -1);
    for (int code = 0; code < CODES; code++) {
      single[code] = tokens[code].length == 1 && (tokens[code][0] & 0xff) == code;
    }
    byte[] codes = new byte[NamesWalk.LONGEST_ENTRY];
    for (int code = CODES - 1; code >= 0 && broken < 0; code--) {
      byte[] token = tokens[code];
      if (!single[code] && token.length > 0) {
        boolean fits = token.length <= codes.length;
        int size = fits ? code(token, 0, token.length, codes) : 0;
        if (size == 2) {
          made[pair(codes, 0)] = (short) code;
        } else {
          broken = code;
        }
      }
    }
  }

  static TokenPairs of(byte[][] tokens) {
    return new TokenPairs(tokens);
  }

  /** The first string, in the order of making, that is no two codes before it; -1 for none. */
  int broken() {
    return broken;
  }

  /** Whether a byte that stands for itself has a code. */
  boolean isSingle(int code) {
    return single[code];
  }

  private static int pair(byte[] codes, int at) {
    return (codes[at] & 0xff) * CODES + (codes[at + 1] & 0xff);
  }

  /**
   * Codes a text as the program does.
   *
   * @param into with room for the text; holds the codes afterwards
   * @return how many codes; 0 where a byte has none
   */
  int code(byte[] text, int from, int to, byte[] into) {
    for (int i = from; i < to; i++) {
      if (!single[text[i] & 0xff]) {
        return 0;
      }
    }
    System.arraycopy(text, from, into, 0, to - from);
    int size = to - from;
    for (int next = earliest(into, size); next >= 0; next = earliest(into, size)) {
      size = put(next, into, size);
    }
    return size;
  }

  /** Of the codes that neighbours become, the one that was made first; -1 for none. */
  private int earliest(byte[] codes, int size) {
    int earliest = -1;
    for (int i = 0; i + 1 < size; i++) {
      earliest = Math.max(earliest, made[pair(codes, i)]);
    }
    return earliest;
  }

  private int put(int code, byte[] codes, int size) {
    int to = 0;
    for (int i = 0; i < size; i++) {
      if (i + 1 < size && made[pair(codes, i)] == code) {
        codes[to++] = (byte) code;
        i++;
      } else {
        codes[to++] = codes[i];
      }
    }
    return to;
  }

  /** Whether these codes are how the program codes the text. */
  boolean isCoded(byte[] text, int from, int to, byte[] codes) {
    byte[] wanted = new byte[to - from];
    int size = code(text, from, to, wanted);
    return size > 0 && Arrays.equals(wanted, 0, size, codes, 0, codes.length);
  }
}
