package symshift.dashboard.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.web.Words;

/**
 * Everything stored of one result.
 *
 * @param place null when the result is known by reference only
 * @param tag null when the head is unknown or has no tag
 * @param log null when there is none
 * @param errors the lines that the source gave as possible errors
 * @param reproduce the make lines; "" when unknown
 */
record Result(
    long id,
    String outcome,
    @Nullable Place place,
    @Nullable LocalDate tag,
    String sha,
    @Nullable Instant builtAt,
    @Nullable Integer durationSeconds,
    String compilerVersion,
    String builder,
    @Nullable Signature signature,
    @Nullable Log log,
    boolean logLost,
    List<String> errors,
    List<String> warnings,
    String reproduce) {
  private static final DateTimeFormatter MAIL_DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** The target of a result on its tree. */
  record Place(
      long seriesId, String tree, String config, String arch, String toolchain, boolean disabled) {
    Series series() {
      return new Series(seriesId, config, arch, toolchain, disabled, List.of());
    }
  }

  /** The lines that matter of a log, and where its bytes are. */
  record Log(String sha256, int lineCount, List<LogText> excerpt, List<LogText> errorLines) {}

  boolean isFailure() {
    return outcome.equals("FAIL") || outcome.equals("ERROR");
  }

  /** For example "FAILED linux-next/omap2plus_defconfig/arm Tue Mar 13, 17:49". */
  String header() {
    String word =
        switch (outcome) {
          case "PASS" -> "OK";
          case "FAIL" -> "FAILED";
          default -> outcome;
        };
    String target =
        place == null
            ? "unknown target"
            : place.tree() + "/" + place.config() + "/" + place.toolchain();
    return word + " " + target + (builtAt == null ? "" : " " + MAIL_DATE.format(builtAt));
  }

  /** The head's tag, else its commit; "" when neither is known. */
  String head() {
    return tag == null ? sha : Words.nextTag(tag);
  }

  /** What to type to make this build again; "" when the make lines are unknown. */
  String recipe() {
    return reproduce.isEmpty() || head().isEmpty()
        ? reproduce
        : "git checkout " + head() + "\n" + reproduce;
  }
}
