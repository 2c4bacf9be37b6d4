package symshift.engine.kbuild;

import java.util.Optional;

/**
 * One option of a configuration.
 *
 * @param value as {@link KernelConfig#value} gives it; {@code n} for an option that is not set
 */
record ConfigLine(String name, String value) {
  private static final String PREFIX = "CONFIG_";
  private static final String NOT_SET = " is not set";
  private static final int LONGEST_NAME = 200;

  /** Whether a line has the form of an option, whatever its value. */
  static boolean isOption(String line) {
    return line.startsWith("# ") ? notSet(line).isPresent() : endOfName(line) > 0;
  }

  /** The option that a remark says is not set; empty for any other line. */
  static Optional<ConfigLine> notSet(String line) {
    boolean form = line.startsWith("# " + PREFIX) && line.stripTrailing().endsWith(NOT_SET);
    if (!form) {
      return Optional.empty();
    }
    String text = line.stripTrailing();
    int start = 2 + PREFIX.length();
    int end = text.length() - NOT_SET.length();
    return end > start && isName(text, start, end)
        ? Optional.of(new ConfigLine(text.substring(start, end), "n"))
        : Optional.empty();
  }

  /** The option that a line sets; empty when it is none or its value has no known form. */
  static Optional<ConfigLine> set(String line) {
    int end = endOfName(line);
    if (end < 0) {
      return Optional.empty();
    }
    String name = line.substring(PREFIX.length(), end);
    return value(line.substring(end + 1).stripTrailing()).map(v -> new ConfigLine(name, v));
  }

  /** Where the equals sign is; -1 when the line is no option. */
  private static int endOfName(String line) {
    int end = line.startsWith(PREFIX) ? line.indexOf('=') : -1;
    return end > PREFIX.length() && isName(line, PREFIX.length(), end) ? end : -1;
  }

  private static boolean isName(String line, int from, int to) {
    if (to - from > LONGEST_NAME) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || lower(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean lower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static Optional<String> value(String text) {
    if (text.startsWith("\"")) {
      return quoted(text);
    }
    boolean known =
        text.isEmpty()
            || text.equals("y")
            || text.equals("m")
            || text.equals("n")
            || isNumber(text);
    return known ? Optional.of(text) : Optional.empty();
  }

  /** A string as kconfig writes it: a backslash takes the next character as it is. */
  private static Optional<String> quoted(String text) {
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i == text.length() - 1 ? Optional.of(value.toString()) : Optional.empty();
      }
      if (c == '\\' && ++i == text.length()) {
        return Optional.empty();
      }
      value.append(text.charAt(i));
    }
    return Optional.empty();
  }

  /** Decimal, negative too, or hexadecimal with or without its mark. */
  private static boolean isNumber(String text) {
    boolean marked = text.startsWith("0x") || text.startsWith("0X");
    int start = marked ? 2 : text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return text.length() > start;
  }
}
