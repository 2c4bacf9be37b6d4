package symshift.dashboard.analysis;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as pages print them: grouped by thousands, with a true minus sign. */
final class Figures {
  static final String ABSENT = "\u2013";
  private static final Pattern MINUS =
      Pattern.compile("(?<![\\w\\-/.])-(?=0x[0-9a-fA-F]|\\d+(?![\\w-]))");
  private static final Pattern LARGE =
      Pattern.compile("(?<![\\w.,:/#=-])(\\d{2,4})(\\d{3})(?![\\w:=/-]|[.,]\\w)");

  private Figures() {}

  static String count(long number) {
    return signed(String.format(Locale.ROOT, "%,d", number));
  }

  /** A dash where there is no number: absent is not zero. */
  static String count(@Nullable Long number) {
    return number == null ? ABSENT : count(number.longValue());
  }

  /** The same text with U+2212 before negative numbers. */
  static String signed(String text) {
    return MINUS.matcher(text).replaceAll("\u2212");
  }

  /** The same text with whole numbers from 10,000 to 9,999,999 grouped by thousands. */
  static String grouped(String text) {
    return LARGE
        .matcher(text)
        .replaceAll(number -> count(Long.parseLong(number.group(1) + number.group(2))));
  }
}
