package symshift.dashboard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write numbers, dates and times: English, UTC. */
public final class Words {
  private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm 'UTC'");
  private static final DateTimeFormatter NEXT_TAG = format("'next-'uuuuMMdd");
  private static final DateTimeFormatter MONTH_DAY = format("MM-dd");

  private Words() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** For example "2012-03-14 17:49 UTC". */
  public static String minute(Instant time) {
    return MINUTE.format(time);
  }

  /** For example "next-20120314". */
  public static String nextTag(LocalDate tag) {
    return NEXT_TAG.format(tag);
  }

  /** For example "03-14". */
  public static String monthDay(LocalDate tag) {
    return MONTH_DAY.format(tag);
  }

  /** The number with its noun: "1 config", "2 configs". The noun takes an s. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
