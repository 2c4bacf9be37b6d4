package symshift.engine.diff;

import java.util.ArrayList;
import java.util.List;

/** What of the lines of a listing is compared; a line of another form stays as it is. */
public enum ListingView {
  /** Names alone: without address and letter. */
  NAMES,
  /** Letter and name, which is what a kallsyms table compresses. */
  LETTERS,
  /** Whole lines. */
  FULL,
  /**
   * The distance to the symbol before in place of the address, so that a shift shows where it
   * begins and nowhere else.
   */
  GAPS;

  private static final int NAME_BEHIND_LETTER = 2;

  /** The lines in this view; as many as are given, in their order. */
  public List<String> of(List<String> lines) {
    if (this == FULL) {
      return lines;
    }
    List<String> seen = new ArrayList<>(lines.size());
    long before = 0;
    for (String line : lines) {
      int digits = digits(line);
      int letter = letter(line, digits);
      if (letter < 0 || (this == GAPS && digits == 0)) {
        seen.add(line);
      } else if (this == GAPS) {
        long address = Long.parseUnsignedLong(line, 0, digits, 16);
        seen.add(gap(before, address) + line.substring(digits));
        before = address;
      } else {
        seen.add(line.substring(this == NAMES ? letter + NAME_BEHIND_LETTER : letter));
      }
    }
    return seen;
  }

  private static String gap(long before, long address) {
    return Long.compareUnsigned(address, before) < 0
        ? "-0x" + Long.toHexString(before - address)
        : "+0x" + Long.toHexString(address - before);
  }

  /** How many digits the address has; 0 for none, or when it is none of at most 64 bits. */
  private static int digits(String line) {
    int at = 0;
    while (at < line.length() && at < 17 && Character.digit(line.charAt(at), 16) >= 0) {
      at++;
    }
    return at <= 16 ? at : 0;
  }

  /** Place of the letter, or -1. */
  private static int letter(String line, int digits) {
    int at = digits;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    boolean hasBlanks = at > digits && (digits == 0 || at == digits + 1);
    return hasBlanks && at + 1 < line.length() && line.charAt(at + 1) == ' ' ? at : -1;
  }
}
