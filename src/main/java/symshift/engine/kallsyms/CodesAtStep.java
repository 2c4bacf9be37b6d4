package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * What the codes of the end looked like before some step: codes given away from that step on are
 * taken apart again.
 */
final class CodesAtStep {
  private final int[] left = new int[CompressedNames.CODES];
  private final int[] right = new int[CompressedNames.CODES];
  private final int[] first = new int[CompressedNames.CODES];
  private final int[] last = new int[CompressedNames.CODES];
  private final int[] length = new int[CompressedNames.CODES];
  private final int[] later;

  CodesAtStep(CompressionTrace trace, int step) {
    later = Arrays.copyOfRange(trace.codes(), step, Math.max(step, trace.steps()));
    Arrays.fill(left, -1);
    Arrays.fill(length, 1);
    Arrays.setAll(first, code -> code);
    Arrays.setAll(last, code -> code);
    for (int i = 0; i < later.length; i++) {
      int code = later[i];
      left[code] = trace.pair(step + i) & 0xff;
      right[code] = trace.pair(step + i) >> 8;
      first[code] = first[left[code]];
      last[code] = last[right[code]];
      length[code] = length[left[code]] + length[right[code]];
    }
  }

  /** By code of the end: whether what it was made of holds the pair. */
  boolean[] codesWith(int pair) {
    boolean[] with = new boolean[CompressedNames.CODES];
    for (int code : later) {
      with[code] = with[left[code]] || with[right[code]] || isPair(left[code], right[code], pair);
    }
    return with;
  }

  private boolean isPair(int one, int other, int pair) {
    return last[one] == (pair & 0xff) && first[other] == pair >> 8;
  }

  /** Whether the entry held the pair. */
  boolean has(CompressedNames names, int entry, int pair, boolean[] inside) {
    int end = names.end(entry);
    int before = -1;
    for (int i = names.start(entry); i < end; i++) {
      int code = names.codeAt(i);
      if (inside[code] || (before >= 0 && isPair(before, code, pair))) {
        return true;
      }
      before = code;
    }
    return false;
  }

  /** The codes that the entry had. */
  byte[] codes(CompressedNames names, int entry) {
    int size = 0;
    for (int i = names.start(entry); i < names.end(entry); i++) {
      size += length[names.codeAt(i)];
    }
    byte[] out = new byte[size];
    int at = 0;
    for (int i = names.start(entry); i < names.end(entry); i++) {
      at = expand(names.codeAt(i), out, at);
    }
    return out;
  }

  private int expand(int code, byte[] out, int at) {
    if (left[code] < 0) {
      out[at] = (byte) code;
      return at + 1;
    }
    return expand(right[code], out, expand(left[code], out, at));
  }
}
