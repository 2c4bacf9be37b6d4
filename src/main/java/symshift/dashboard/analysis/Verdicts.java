package symshift.dashboard.analysis;

import java.util.Locale;
import symshift.engine.diagnosis.Diagnosis;

/** The sentences that open a diagnosis page. */
final class Verdicts {
  private Verdicts() {}

  /** The verdict's word, then the engine's headline; the word once. */
  static Prose sentence(Diagnosis diagnosis) {
    String word = word(diagnosis);
    String headline = diagnosis.headline();
    boolean said = headline.regionMatches(true, 0, word, 0, word.length());
    return Prose.of(said ? headline : word + ": " + headline);
  }

  private static String word(Diagnosis diagnosis) {
    String name = diagnosis.verdict().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** What is said in place of a cause; empty when there is one. */
  static String withoutCause(Diagnosis diagnosis) {
    if (!diagnosis.causes().isEmpty()) {
      return "";
    }
    return switch (diagnosis.verdict()) {
      case INCONSISTENT ->
          "No cause of the catalogue fits. What is below is certain: where the stages part, and"
              + " what each table asks for.";
      case CONSISTENT -> "The last two stages agree, so there is no cause to look for.";
      case INCOMPLETE -> "A stage that the comparison needs is missing, so no cause is given.";
    };
  }
}
