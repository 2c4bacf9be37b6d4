package symshift.dashboard.catalogue;

import symshift.engine.diagnosis.RuleCard;

/**
 * The card of one cause, in words.
 *
 * @param id in kebab-case; the page is {@code /causes/<id>}
 * @param culprit who has to change something
 * @param eras kernels it can happen with
 * @param arches architectures it can happen on
 */
record Cause(String id, String title, String culprit, String eras, String arches) {
  static Cause of(RuleCard card) {
    return new Cause(card.id(), card.title(), culprit(card), card.eras(), card.arches());
  }

  private static String culprit(RuleCard card) {
    return switch (card.culprit()) {
      case CODE -> "kernel source";
      case TOOL -> "tool";
      case HARNESS -> "build machine or procedure";
    };
  }
}
