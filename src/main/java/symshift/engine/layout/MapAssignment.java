package symshift.engine.layout;

import java.util.List;

/**
 * An assignment as a map spells it.
 *
 * @param symbol to the left; a dot for the location counter
 * @param value to the right
 */
record MapAssignment(String symbol, String value) {
  private static final String SIGN = " = ";
  private static final List<String> FRAMES = List.of("PROVIDE_HIDDEN (", "PROVIDE (", "HIDDEN (");

  /** True for the spellings that {@link #of} takes. */
  static boolean isOne(String text) {
    return text.contains(SIGN) || FRAMES.stream().anyMatch(text::startsWith);
  }

  /** Takes {@code a = b} apart, or {@code PROVIDE (a = b)}, or the older {@code PROVIDE (a, b)}. */
  static MapAssignment of(String text) {
    String inner = text;
    String sign = SIGN;
    for (String frame : FRAMES) {
      if (text.startsWith(frame) && text.endsWith(")")) {
        inner = text.substring(frame.length(), text.length() - 1).strip();
        sign = inner.contains(SIGN) ? SIGN : ", ";
        break;
      }
    }
    int at = inner.indexOf(sign);
    return at < 0
        ? new MapAssignment(inner, inner)
        : new MapAssignment(
            inner.substring(0, at).strip(), inner.substring(at + sign.length()).strip());
  }
}
