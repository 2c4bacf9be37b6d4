package symshift.engine.diagnosis;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule's statement about one build.
 *
 * @param id the rule's id in kebab-case
 * @param summary a sentence that stands alone
 * @param between names of the two stages it speaks of, earlier first
 * @param effect what the finding claims that its change does to the build
 * @param exhibits what it rests on, in the order of the argument
 * @param counterfactual the proof; null for a finding that claims no change of a table
 * @param remedies only those that apply to the kernel at hand
 */
public record Finding(
    String id,
    String summary,
    Confidence confidence,
    Culprit culprit,
    List<String> between,
    Effect effect,
    List<Exhibit> exhibits,
    @Nullable Counterfactual counterfactual,
    List<Remedy> remedies) {
  public Finding {
    between = List.copyOf(between);
    // reports of before 0.2 say it by the counterfactual alone
    effect =
        Objects.requireNonNullElse(effect, counterfactual == null ? Effect.HARMLESS : Effect.TABLE);
    exhibits = List.copyOf(exhibits);
    remedies = List.copyOf(remedies);
  }

  /** The same finding as one of several that restore the table together; as sure as before. */
  Finding provenWith(Counterfactual all) {
    return new Finding(id, summary, confidence, culprit, between, effect, exhibits, all, remedies);
  }
}
