package symshift.dashboard.source.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a result page says beside a label or below a heading, whatever element holds it. */
final class KisskbLabels {
  private static final Pattern TIME =
      Pattern.compile("([A-Z][a-z]{2} \\d{1,2} \\d{4}, \\d{1,2}:\\d{2})(?!\\d)");
  private static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("MMM d uuuu, H:mm", Locale.ENGLISH);
  private static final Pattern DURATION =
      Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})(?:\\.\\d+)?");

  /**
   * The server's zone is not on the page. By the mails it sent, it was Sydney's up to December 2022
   * at least and UTC from March 2024 at the latest.
   */
  private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

  private static final LocalDateTime UTC_FROM = LocalDateTime.of(2024, 1, 1, 0, 0);

  private final Document document;

  KisskbLabels(Document document) {
    this.document = document;
  }

  /** The text beside a label; empty when the page has no such label. */
  String text(String label) {
    for (Element element : document.select("th, td, dt, b, strong")) {
      String text = element.text().strip().replaceFirst(":$", "");
      Element value = element.nextElementSibling();
      if (text.equalsIgnoreCase(label) && value != null) {
        return value.text().strip();
      }
    }
    return "";
  }

  /** The lines below a heading, as the page has them; empty when the page has no such section. */
  List<String> lines(String heading) {
    for (Element element : document.select("h1, h2, h3, h4, h5, h6, b, strong, p")) {
      Element next = element.nextElementSibling();
      if (element.ownText().strip().startsWith(heading) && next != null && next.nameIs("pre")) {
        return next.wholeText().lines().filter(line -> !line.isBlank()).toList();
      }
    }
    return List.of();
  }

  /** When the build was made; null when the page does not say. */
  @Nullable Instant builtAt() {
    Matcher time = TIME.matcher(text("Date/Time"));
    if (!time.find()) {
      return null;
    }
    try {
      LocalDateTime local = LocalDateTime.parse(time.group(1), TIME_FORMAT);
      ZoneId zone = local.isBefore(UTC_FROM) ? SYDNEY : ZoneId.of("UTC");
      return local.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null; // looks like a time and is none
    }
  }

  /** How long the build took; null when the page does not say. */
  @Nullable Duration duration() {
    Matcher found = DURATION.matcher(text("Duration"));
    if (!found.find()) {
      return null;
    }
    return Duration.ofHours(Long.parseLong(found.group(1)))
        .plusMinutes(Long.parseLong(found.group(2)))
        .plusSeconds(Long.parseLong(found.group(3)));
  }
}
