package symshift.dashboard.upload;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one upload may bring, {@code symshift.upload.*} in the settings.
 *
 * @param maxFileBytes largest single file as sent
 * @param maxSetBytes largest upload as a whole, as sent
 * @param maxFiles most files of one upload
 */
@ConfigurationProperties("symshift.upload")
record UploadLimits(
    @DefaultValue("1073741824") long maxFileBytes,
    @DefaultValue("1073741824") long maxSetBytes,
    @DefaultValue("40") int maxFiles) {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB"};

  UploadLimits {
    if (maxFileBytes < 1 || maxSetBytes < 1 || maxFiles < 1) {
      throw new IllegalArgumentException("symshift.upload.*: every limit must be 1 or more");
    }
  }

  /** The limit of a whole upload in words: "1 GiB". */
  String setLimit() {
    return words(maxSetBytes);
  }

  /** The limit of one file in words: "1 GiB". */
  String fileLimit() {
    return words(maxFileBytes);
  }

  private static String words(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    return number + " " + UNITS[unit];
  }
}
