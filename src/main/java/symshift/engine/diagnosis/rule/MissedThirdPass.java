package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Verdict;
import symshift.engine.diagnosis.Words;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.link.VersionRange;

/**
 * From 4.10 to 7.2 the build adds a third pass when the two table objects differ in file size. When
 * one table grows by what another shrinks, the labels between them move, the size stays, and the
 * pass that would settle the build is not made.
 *
 * <p>What would prove it wrong: objects of different size. The rule is silent then.
 */
@RuleCard(
    id = "missed-third-pass",
    title = "the tables moved but their sum stayed, so the build did not add the third pass",
    culprit = Culprit.CODE,
    eras = "4.10 to 7.2, without 6.12.117 and its successors",
    arches = "all",
    tried = Tried.NEVER,
    hitRate = 0.4,
    precedence = -5)
public final class MissedThirdPass implements Rule {
  /** Passes of a build that adds none: two temporary stages. */
  private static final int STAGES = 3;

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    boolean twoPasses =
        evidence.verdict() == Verdict.INCONSISTENT
            && evidence.trace().size() == STAGES
            && goesBySize(evidence.fit().versions());
    return twoPasses
        ? evidence.changedPair().flatMap(pair -> finding(evidence, pair)).stream()
        : Stream.empty();
  }

  /** Whether a kernel of the range compares the sizes of the objects and nothing else. */
  private static boolean goesBySize(VersionRange versions) {
    boolean fixedStable = versions.isFrom("6.12.117") && versions.isBefore("6.13");
    return versions.isFrom("4.10") && !versions.isFrom("7.3") && !fixedStable;
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    long before = total(evidence, pair.fromTable());
    long after = total(evidence, pair.toTable());
    if (before != after) {
      return Optional.empty();
    }
    String summary =
        "The tables made from "
            + pair.from().name()
            + " and "
            + pair.to().name()
            + " differ in parts but not in sum ("
            + Words.bytes(after)
            + "), so the build did not add the third pass.";
    return FindingDraft.of(this, evidence, pair, summary)
        .exhibit("What one part gains another loses.", parts(evidence, pair))
        .extraPassWhereItHelps()
        .remedy(
            "for good",
            "scripts/link-vmlinux.sh of 7.3 or of 6.12.117: it compares the labels of the two"
                + " objects, not their size alone.",
            "")
        .movesTable(pair.change().changes(), "changes");
  }

  private static long total(Evidence evidence, KallsymsTable table) {
    return table.tableBytes().values().stream().mapToLong(evidence::padded).sum();
  }

  /** The tables whose padded size changes: {@code kallsyms_names: 52256 becomes 52240}. */
  private static List<String> parts(Evidence evidence, StagePair pair) {
    Map<String, Integer> earlier = pair.fromTable().tableBytes();
    return pair.toTable().tableBytes().entrySet().stream()
        .filter(
            part -> padded(evidence, earlier, part.getKey()) != evidence.padded(part.getValue()))
        .map(part ->
            part.getKey()
                + ": "
                + padded(evidence, earlier, part.getKey())
                + " becomes "
                + evidence.padded(part.getValue()))
        .toList();
  }

  private static long padded(Evidence evidence, Map<String, Integer> tables, String label) {
    return evidence.padded(tables.getOrDefault(label, 0));
  }
}
