package symshift.engine.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule's statement about one build.
 *
 * @param id the rule's id in kebab-case
 * @param summary a sentence that stands alone
 * @param between names of the two stages it speaks of, earlier first
 * @param exhibits what it rests on, in the order of the argument
 * @param counterfactual the proof; null for a finding that changes no table
 * @param remedies only those that apply to the kernel at hand
 */
public record Finding(
    String id,
    String summary,
    Confidence confidence,
    Culprit culprit,
    List<String> between,
    List<Exhibit> exhibits,
    @Nullable Counterfactual counterfactual,
    List<Remedy> remedies) {
  public Finding {
    between = List.copyOf(between);
    exhibits = List.copyOf(exhibits);
    remedies = List.copyOf(remedies);
  }
}
