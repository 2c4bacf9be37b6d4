package symshift.dashboard.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Confidence;
import symshift.engine.diagnosis.Counterfactual;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Remedy;

/**
 * One finding as the page prints it.
 *
 * @param confidence "proven", or "confidence 0.98"
 * @param undone the counterfactual in a sentence; empty without one
 */
record CauseView(
    String id,
    Prose summary,
    String confidence,
    String culprit,
    List<Step> steps,
    Prose undone,
    List<Advice> advice) {
  /** One step of the argument: a claim and the lines that show it, verbatim. */
  record Step(Prose claim, String lines) {}

  /**
   * @param when "Now", "For good", "Or"
   * @param url an http(s) address, or null
   */
  record Advice(String when, Prose action, @Nullable String url) {
    /** The address without its scheme, as a reader would type it. */
    public String place() {
      return url == null ? "" : url.replaceFirst("^https?://", "");
    }
  }

  CauseView {
    steps = List.copyOf(steps);
    advice = List.copyOf(advice);
  }

  static CauseView of(Finding finding) {
    return new CauseView(
        finding.id(),
        Prose.of(finding.summary()),
        confidence(finding.confidence()),
        culprit(finding.culprit()),
        finding.exhibits().stream().map(CauseView::step).toList(),
        Prose.of(undone(finding.counterfactual())),
        finding.remedies().stream().map(CauseView::advice).toList());
  }

  private static Step step(Exhibit exhibit) {
    return new Step(Prose.of(exhibit.claim()), String.join("\n", exhibit.lines()));
  }

  private static String confidence(Confidence confidence) {
    return confidence.proven() ? "proven" : "confidence " + confidence;
  }

  private static String culprit(Culprit culprit) {
    return switch (culprit) {
      case CODE -> "kernel source";
      case TOOL -> "tool (linker, nm or compiler)";
      case HARNESS -> "the build machine or procedure";
    };
  }

  private static String undone(@Nullable Counterfactual undone) {
    if (undone == null) {
      return "";
    }
    String sentence =
        "Undoing it (%s) takes kallsyms_names from %s to %s bytes, padded %s to %s: %s"
            .formatted(
                undone.undo(),
                Figures.count(undone.namesBytesBefore()),
                Figures.count(undone.namesBytesAfter()),
                Figures.count(undone.paddedBefore()),
                Figures.count(undone.paddedAfter()),
                undone.restores()
                    ? "the earlier table is restored."
                    : "the earlier table is not restored.");
    return undone.smaller().isEmpty() ? sentence : sentence + " " + undone.smaller();
  }

  private static Advice advice(Remedy remedy) {
    String when = remedy.when();
    return new Advice(
        when.isEmpty() ? when : Character.toUpperCase(when.charAt(0)) + when.substring(1),
        Prose.of(remedy.action()),
        remedy.url().startsWith("https://") || remedy.url().startsWith("http://")
            ? remedy.url()
            : null);
  }
}
