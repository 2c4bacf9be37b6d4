package symshift.engine.diagnosis;

import java.util.List;
import java.util.Locale;

/** Numbers and lists in the words of a report. */
public final class Words {
  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Words() {}

  /** {@code three}, from 0 ("no") to 12; digits with separators beyond. */
  public static String number(long n) {
    return n >= 0 && n < SMALL.size() ? SMALL.get((int) n) : String.format(Locale.ROOT, "%,d", n);
  }

  /** {@code three symbols}, {@code one symbol}. */
  public static String count(long n, String noun) {
    return number(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /** {@code 3 bytes}, {@code 1 byte}. */
  public static String bytes(long n) {
    return String.format(Locale.ROOT, "%,d", n) + (n == 1 ? " byte" : " bytes");
  }

  /** The same text, beginning with a capital letter. */
  public static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /**
   * The same text in printable ASCII. Names of symbols and files are bytes of strangers: any other
   * character shows as {@code \xHH}, or as {@code \}{@code uHHHH} where it is no byte.
   */
  public static String printable(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127) {
        plain.append(c);
      } else {
        plain.append(String.format(Locale.ROOT, c < 256 ? "\\x%02x" : "\\u%04x", (int) c));
      }
    }
    return plain.toString();
  }

  /** An address as nm prints it: hexadecimal, padded to the word size of 32 or 64 bits. */
  public static String hex(long address, int bits) {
    long masked = bits == 32 ? address & 0xffff_ffffL : address;
    String digits = Long.toHexString(masked);
    return "0".repeat(Math.max(0, bits / 4 - digits.length())) + digits;
  }

  /** {@code a, b and c}; beyond {@code most} items {@code a, b and 7 more}. */
  public static String list(List<String> items, int most) {
    if (items.size() > most) {
      int rest = items.size() - most + 1;
      return String.join(", ", items.subList(0, most - 1)) + " and " + rest + " more";
    }
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }
}
