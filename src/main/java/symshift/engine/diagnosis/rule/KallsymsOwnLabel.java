package symshift.engine.diagnosis.rule;

import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.NameChanges;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.Tried;
import symshift.engine.link.SymbolChange;

/**
 * A label of the tables themselves, new in the kernel and missing in the list of names to be left
 * out, enters the table: the first stage has no tables and so lacks it.
 *
 * <p>What would prove it wrong: a table whose size stays without the label. The rule is silent
 * then.
 */
@RuleCard(
    id = "kallsyms-own-label",
    title = "a label of the kallsyms tables enters the table itself",
    culprit = Culprit.CODE,
    eras = "6.2 and 6.1 stable before 6.1.42; any kernel up to 6.3 with an own label",
    arches = "all",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class KallsymsOwnLabel implements Rule {
  private static final String PREFIX = "kallsyms_";
  private static final String CODE_LETTERS = "tTwWiI";

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return NameChanges.ofListings(evidence, name -> name.startsWith(PREFIX))
        .map(changes -> changes.only(KallsymsOwnLabel::isLabelThatCame))
        .filter(changes -> !changes.changes().isEmpty())
        .flatMap(changes -> finding(evidence, changes).stream());
  }

  /** The kernel has functions of this prefix too. */
  private static boolean isLabelThatCame(SymbolChange change) {
    return change instanceof SymbolChange.Added(var _, char letter)
        && CODE_LETTERS.indexOf(letter) < 0;
  }

  private Optional<Finding> finding(Evidence evidence, NameChanges changes) {
    String summary =
        changes.happened("label of the tables themselves") + " " + changes.between() + ".";
    return FindingDraft.of(this, evidence, changes.pair(), summary)
        .exhibit(
            changes.pair().from().name()
                + " holds no tables yet, so the labels come with the next stage; the list of names"
                + " to be left out lacks "
                + (changes.changes().size() == 1 ? "this one." : "these."),
            changes.lines())
        .extraPassWhereItHelps()
        .remedy(
            "for good",
            "Add each label to the list of ignored symbols in scripts/kallsyms.c, as 6.3 and 6.1.42"
                + " did for kallsyms_seqs_of_names; 6.4 leaves them out by what the table object"
                + " defines.",
            "")
        .movesTable(changes.changes(), "names");
  }
}
