package symshift.engine.layout;

import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/** One line of a map, read from the left. */
final class MapLine {
  private static final int MOST_DIGITS = 16;

  private final TextLines lines;
  private final String text;
  private int at;

  MapLine(TextLines lines) {
    this.lines = lines;
    this.text = lines.line();
  }

  /** How many blanks are next; they are taken. */
  int blanks() {
    int from = at;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - from;
  }

  /** Takes the text when it is next. */
  boolean accept(String start) {
    if (!text.startsWith(start, at)) {
      return false;
    }
    at += start.length();
    return true;
  }

  boolean startsWith(String start) {
    return text.startsWith(start, at);
  }

  /** What is up to the next blank. */
  String word() {
    int end = text.indexOf(' ', at);
    String word = text.substring(at, end < 0 ? text.length() : end);
    at += word.length();
    return word;
  }

  /** What is left, without blanks at its ends. */
  String rest() {
    return text.substring(at).strip();
  }

  boolean isEmpty() {
    return rest().isEmpty();
  }

  /** The hexadecimal number that is next, unsigned; a {@code 0x} has been taken. */
  long hex() throws MalformedArtifactException {
    return number(16, "a hexadecimal number of at most 64 bits");
  }

  long decimal() throws MalformedArtifactException {
    return number(10, "a decimal number");
  }

  private long number(int radix, String expected) throws MalformedArtifactException {
    int from = at;
    long value = 0;
    while (at < text.length() && Character.digit(text.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(text.charAt(at), radix);
      at++;
    }
    boolean ends = at == text.length() || " ])".indexOf(text.charAt(at)) >= 0;
    if (at == from || at - from > MOST_DIGITS || !ends) {
      throw lines.malformed(expected + " at column " + (from + 1));
    }
    return value;
  }
}
