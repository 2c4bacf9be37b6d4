package symshift.dashboard.upload;

import java.util.List;
import symshift.dashboard.web.Frame;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;
import symshift.engine.diagnosis.Words;

/**
 * The upload form.
 *
 * @param problems why the upload before was turned down; empty on a first visit
 * @param result what was typed as result id, to be typed only once
 * @param limits what an upload may bring
 * @param samples diagnoses to look at before sending anything
 */
record DoctorPage(
    Frame frame,
    List<Problem> problems,
    String result,
    Limits limits,
    List<DoctorQueries.SampleLink> samples) {
  /**
   * @param set the largest upload in words
   * @param setBytes the same in bytes, for the script that warns before sending
   * @param fileBytes largest single file
   */
  record Limits(String set, long setBytes, long fileBytes) {}

  DoctorPage {
    problems = problems.stream().map(DoctorPage::named).toList();
    samples = List.copyOf(samples);
  }

  /** The file's name once, as some sentences begin with it; names are bytes of strangers. */
  private static Problem named(Problem problem) {
    String sentence = Words.printable(problem.sentence());
    return problem.sentence().startsWith(problem.file() + " ")
        ? new Problem("", sentence)
        : new Problem(Words.printable(problem.file()), sentence);
  }
}
