package symshift.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.web.Frame;

/**
 * One result.
 *
 * @param header in the form of the mails of kisskb
 * @param place where the result belongs, in links; empty when it is known by reference only
 * @param unplaced says that the result is known by reference only; null when it is not
 * @param signature leads to the signature's rows; null when there is none
 * @param facts names and values, in order
 * @param excerptNote what lines the excerpt shows, or why there is none
 * @param log where the whole log is; null when there is none
 */
record ResultPage(
    Frame frame,
    String header,
    List<Link> place,
    @Nullable String unplaced,
    @Nullable Chip signature,
    String signatureTitle,
    List<Fact> facts,
    List<Reference> references,
    List<LogText> excerpt,
    String excerptNote,
    @Nullable String log,
    List<String> errors,
    List<String> warnings,
    String recipe,
    @Nullable Link newer,
    @Nullable Link older,
    List<Remark> remarks,
    List<LinkedDiagnosis> diagnoses) {

  /** A name and its value. */
  record Fact(String name, String value) {}

  /** How a source knows the result; url is null when it leads nowhere. */
  record Reference(String source, String ref, @Nullable String url) {}
}
