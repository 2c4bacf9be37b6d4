package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * The table compression of 2.6.10 to 2.6.13: again and again the string that would save most gets
 * one of the unused codes. What a string saves is known from a sample of about 1024 entries, taken
 * evenly over the table; so the order of the entries decides about the sample, and by it about the
 * tokens and the size.
 *
 * <p>Where no entry has two characters the program of those days crashes; here no code is given.
 *
 * <p>Source: {@code optimize_token_table()} in {@code scripts/kallsyms.c} of 2.6.10.
 */
final class SampledNames {
  private static final int WORKING_SET = 1024;

  private final byte[][] entries;
  private final int[] length;
  private final boolean[] sampled;
  private final byte[][] tokens = new byte[256][];
  private final SampledTokens counts = new SampledTokens();

  private SampledNames(byte[] text, int[] starts) {
    int count = starts.length - 1;
    entries = new byte[count][];
    length = new int[count];
    sampled = new boolean[count];
    for (int i = 0; i < count; i++) {
      entries[i] = Arrays.copyOfRange(text, starts[i], starts[i + 1]);
      length[i] = entries[i].length;
    }
    Arrays.fill(tokens, new byte[0]);
  }

  /**
   * Compresses the entries of a table, in the order of the table.
   *
   * @param text type letter and name in one, one entry behind the other
   * @param starts where each entry starts, and where the last one ends
   */
  static SampledNames of(byte[] text, int[] starts) {
    SampledNames names = new SampledNames(text, starts);
    names.sample();
    names.keepUsedCodes();
    names.assignCodes();
    return names;
  }

  private void sample() {
    int credit = 0;
    for (int i = 0; i < entries.length; i++) {
      credit += WORKING_SET;
      if (credit >= entries.length) {
        credit -= entries.length;
        sampled[i] = true;
        counts.learn(entries[i], length[i]);
      }
    }
  }

  private void keepUsedCodes() {
    for (byte[] entry : entries) {
      for (byte each : entry) {
        tokens[each & 0xff] = new byte[] {each};
      }
    }
  }

  private void assignCodes() {
    for (int code = 255; code >= 0; code--) {
      if (tokens[code].length == 0) {
        byte[] best = counts.best();
        if (best == null) {
          return;
        }
        tokens[code] = best;
        for (int i = 0; i < entries.length; i++) {
          replace(i, best, (byte) code);
        }
      }
    }
  }

  private void replace(int i, byte[] token, byte code) {
    byte[] entry = entries[i];
    int found = indexOf(entry, 0, length[i], token);
    if (found < 0) {
      return;
    }
    if (sampled[i]) {
      counts.forget(entry, length[i]);
    }
    int out = 0;
    int from = 0;
    while (found >= 0) {
      System.arraycopy(entry, from, entry, out, found - from);
      out += found - from;
      entry[out++] = code;
      from = found + token.length;
      found = indexOf(entry, from, length[i], token);
    }
    System.arraycopy(entry, from, entry, out, length[i] - from);
    length[i] = out + length[i] - from;
    if (sampled[i]) {
      counts.learn(entry, length[i]);
    }
  }

  private static int indexOf(byte[] entry, int from, int to, byte[] token) {
    for (int i = from; i <= to - token.length; i++) {
      if (entry[i] == token[0]
          && Arrays.equals(entry, i, i + token.length, token, 0, token.length)) {
        return i;
      }
    }
    return -1;
  }

  int size() {
    return entries.length;
  }

  /** Codes of one entry. */
  byte[] codes(int entry) {
    return Arrays.copyOf(entries[entry], length[entry]);
  }

  /** What a code stands for, in letters; empty for a code that is not used. */
  byte[] token(int code) {
    byte[] token = tokens[code];
    boolean plain = token.length == 0 || (token.length == 1 && (token[0] & 0xff) == code);
    if (plain) {
      return token;
    }
    byte[] text = new byte[0];
    for (byte each : token) {
      byte[] part = token(each & 0xff);
      int end = text.length;
      text = Arrays.copyOf(text, end + part.length);
      System.arraycopy(part, 0, text, end, part.length);
    }
    return text;
  }

  /** Length and codes of every entry in order: the contents of kallsyms_names. */
  byte[] stream() {
    byte[] out = new byte[Arrays.stream(length).sum() + entries.length];
    int at = 0;
    for (int i = 0; i < entries.length; i++) {
      out[at++] = (byte) length[i];
      System.arraycopy(entries[i], 0, out, at, length[i]);
      at += length[i];
    }
    return out;
  }
}
