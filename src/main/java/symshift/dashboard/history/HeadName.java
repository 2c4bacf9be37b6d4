package symshift.dashboard.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the day in the name of a head. */
final class HeadName {
  private HeadName() {}

  /**
   * The day that eight digits like 20120314 mean.
   *
   * @return empty for any other text and for a day that no calendar has
   */
  static Optional<LocalDate> day(String digits) {
    if (!digits.matches("[0-9]{8}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
