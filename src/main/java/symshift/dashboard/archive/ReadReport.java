package symshift.dashboard.archive;

import org.jspecify.annotations.Nullable;
import symshift.engine.buildlog.Signature;

/**
 * A report whose log has been read.
 *
 * @param log null when the report has no log at hand
 */
record ReadReport(BuildReport report, @Nullable ScannedLog log) {

  /** How the build failed; null when it did not, or when nothing says how. */
  @Nullable Signature signature() {
    Outcome outcome = report.build().outcome();
    if (outcome != Outcome.FAIL && outcome != Outcome.ERROR) {
      return null;
    }
    if (log == null) {
      return report.text().statedSignature();
    }
    return log.log().signature().orElse(Signature.NO_ERROR_LINE);
  }
}
