package symshift.engine.kallsyms;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The 256 tokens as the table and its index tell them together. Where they contradict each other in
 * one place, the other places say which of the two is wrong.
 *
 * @param tokens by code
 * @param bytes size of the table
 * @param start place of each token in the table, as the index should have it
 * @param brokenAt place in the table of an end of a token that is missing or too many; -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TokenTable(byte[][] tokens, int bytes, int[] start, int brokenAt) {
  static final int CODES = 256;
  private static final int FEW = 2;

  /**
   * Reads the tokens; null when the bytes hold fewer.
   *
   * @param table bytes from the start of the table on
   * @param index as it stands in the image
   */
  static @Nullable TokenTable of(byte[] table, int @Nullable [] index) {
    int[] walked = walk(table);
    if (index == null || differences(walked, index) <= FEW) {
      return walked[CODES] < 0 ? null : cut(table, walked, -1);
    }
    int first = Arrays.mismatch(walked, index);
    int broken = walked[first] < 0 || walked[first] > index[first] ? index[first] : walked[first];
    int[] all = Arrays.copyOf(index, CODES + 1);
    for (int i = 1; i < CODES; i++) {
      if (all[i] <= all[i - 1] || all[i] >= table.length) {
        return walked[CODES] < 0 ? null : cut(table, walked, -1);
      }
    }
    int end = all[CODES - 1];
    while (end < table.length && table[end] != 0) {
      end++;
    }
    all[CODES] = end + 1;
    return end == table.length ? null : cut(table, all, broken - 1);
  }

  /** Where each token starts and, last, where the table ends; -1 from where the bytes end. */
  private static int[] walk(byte[] table) {
    int[] start = new int[CODES + 1];
    Arrays.fill(start, -1);
    int at = 0;
    for (int code = 0; code < CODES; code++) {
      start[code] = at;
      while (at < table.length && table[at] != 0) {
        at++;
      }
      if (at == table.length) {
        return start;
      }
      at++;
    }
    start[CODES] = at;
    return start;
  }

  private static int differences(int[] walked, int[] index) {
    int count = 0;
    for (int i = 0; i < CODES; i++) {
      count += walked[i] == index[i] ? 0 : 1;
    }
    return count;
  }

  /** The first code that is made stands for two bytes; its string ends the table. */
  private static TokenTable cut(byte[] table, int[] start, int broken) {
    int most = start[CODES - 1] + 2;
    boolean endless = start[CODES] - 1 > most;
    int brokenAt = endless ? most : broken;
    start[CODES] = endless ? most + 1 : start[CODES];
    byte[][] tokens = new byte[CODES][];
    for (int code = 0; code < CODES; code++) {
      tokens[code] = Arrays.copyOfRange(table, start[code], start[code + 1] - 1);
    }
    return new TokenTable(tokens, start[CODES], Arrays.copyOf(start, CODES), brokenAt);
  }
}
