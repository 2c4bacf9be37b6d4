package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.SymbolLine;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Verdict;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.link.SymbolChange;

/**
 * The last two stages hold tables of one size and the same names, and still symbols lie elsewhere:
 * the last link took another object than the one before.
 *
 * <p>What would prove it wrong: tables of two sizes, or a name that only one stage has. Either can
 * move symbols by itself, and the rule is silent then.
 */
@RuleCard(
    id = "objects-changed-between-links",
    title = "symbols moved although the tables did not: an object changed between two links",
    culprit = Culprit.CODE,
    eras = "all",
    arches = "all",
    tried = Tried.LINKED,
    hitRate = ObjectsChangedBetweenLinks.HIT_RATE)
public final class ObjectsChangedBetweenLinks implements Rule {
  /** It explained all of fifteen miniature links: (15 + 1) / (15 + 2). */
  static final double HIT_RATE = 16.0 / 17;

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    boolean settled =
        evidence.verdict() == Verdict.INCONSISTENT
            && evidence.decidingPair().filter(pair -> !evidence.changesLayout(pair)).isPresent();
    return settled
        ? evidence.comparedPair().flatMap(pair -> finding(evidence, pair)).stream()
        : Stream.empty();
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    OptionalInt moved = firstMoved(pair.diff());
    if (moved.isEmpty() || !tablesMoveAsOne(pair.diff()) || !sameNames(evidence, pair)) {
      return Optional.empty();
    }
    int first = moved.getAsInt();
    String name = pair.diff().from().name(first);
    Shift shift = pair.diff().shiftOf(first);
    String summary =
        name
            + " is the first symbol that lies elsewhere in "
            + pair.to().name()
            + ", by "
            + shift
            + ", although both stages have the same names and tables of the same size: what was"
            + " linked before it changed.";
    return Optional.of(
        FindingDraft.of(this, evidence, pair, summary)
            .exhibit(
                "In " + pair.from().name() + " and in " + pair.to().name() + ".",
                List.of(
                    SymbolLine.of(pair.diff().from(), name), SymbolLine.of(pair.diff().to(), name)))
            .remedy(
                "now",
                "Build from a clean tree, and look for a rule that makes an object or archive again"
                    + " between the links (a version string, a race under -j).",
                "")
            .claims(Effect.ADDRESSES));
  }

  private static OptionalInt firstMoved(StageDiff diff) {
    Shift none = new Shift(0);
    return twins(diff).filter(i -> !diff.shiftOf(i).equals(none)).findFirst();
  }

  /** Whether the labels of the tables keep their distances. False where there is none. */
  private static boolean tablesMoveAsOne(StageDiff diff) {
    return twins(diff)
            .filter(i -> diff.from().name(i).startsWith("kallsyms_"))
            .mapToObj(diff::shiftOf)
            .distinct()
            .count()
        == 1;
  }

  private static IntStream twins(StageDiff diff) {
    return IntStream.range(0, diff.from().size()).filter(i -> diff.twinInTo(i) >= 0);
  }

  private static boolean sameNames(Evidence evidence, StagePair pair) {
    return evidence.mapChange(pair).changes().stream()
        .allMatch(SymbolChange.Letter.class::isInstance);
  }
}
