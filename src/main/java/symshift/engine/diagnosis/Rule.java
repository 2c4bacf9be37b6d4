package symshift.engine.diagnosis;

import java.util.stream.Stream;

/**
 * One cause of the catalogue. An implementation carries a {@link RuleCard}, is found by the service
 * loader, has a doc of its id under docs/rules and a test. It never contradicts the arithmetic: a
 * finding that claims to move the table carries a counterfactual that moves it back.
 */
public interface Rule {
  /** What this rule has to say of the build: nothing, or one finding for each place. */
  Stream<Finding> examine(Evidence evidence);

  /** The card of a rule's class. */
  default RuleCard card() {
    RuleCard card = getClass().getAnnotation(RuleCard.class);
    if (card == null) {
      throw new IllegalStateException(getClass() + " has no @RuleCard");
    }
    return card;
  }
}
