package symshift.engine.kallsyms;

import org.jspecify.annotations.Nullable;

/**
 * An element as {@code scripts/kallsyms} writes it: {@code 17}, {@code 0x4c}, {@code _text + 0x4c},
 * {@code _text - 0x4c}, {@code _text - . + (-76)} or {@code _text - . + 0xffffffb4}. The place of
 * the element itself ({@code .}) is no part of the value.
 *
 * @param symbol that the value is counted from; null for a plain number
 */
record PlainExpression(@Nullable String symbol, long value) {
  private static final String FROM_HERE = " - . + ";
  private static final int MOST_DIGITS = 20;

  /**
   * Reads one; null when the text is none of these.
   *
   * @param fourBytes true where a distance from here has 32 bits and may have wrapped round
   */
  static @Nullable PlainExpression of(String text, boolean fourBytes) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return of(null, number(text), false);
    }
    String symbol = text.substring(0, space);
    if (!isSymbol(symbol)) {
      return null;
    }
    String rest = text.substring(space);
    if (rest.startsWith(FROM_HERE)) {
      Long distance = number(unwrapped(rest.substring(FROM_HERE.length())));
      if (distance == null) {
        return null;
      }
      return new PlainExpression(symbol, fourBytes ? distance << 32 >> 32 : distance);
    }
    boolean minus = rest.startsWith(" - ");
    return minus || rest.startsWith(" + ") ? of(symbol, number(rest.substring(3)), minus) : null;
  }

  private static @Nullable PlainExpression of(
      @Nullable String symbol, @Nullable Long value, boolean minus) {
    return value == null ? null : new PlainExpression(symbol, minus ? -value : value);
  }

  private static String unwrapped(String text) {
    boolean wrapped = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
    return wrapped ? text.substring(1, text.length() - 1) : text;
  }

  private static boolean isSymbol(String text) {
    boolean sound = !text.isEmpty() && !Character.isDigit(text.charAt(0));
    for (int i = 0; sound && i < text.length(); i++) {
      char c = text.charAt(i);
      sound = c == '_' || c == '.' || c == '$' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
    return sound;
  }

  private static @Nullable Long number(String text) {
    try {
      if (text.length() > MOST_DIGITS) {
        return null;
      }
      return text.startsWith("0x")
          ? Long.parseUnsignedLong(text.substring(2), 16)
          : Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
