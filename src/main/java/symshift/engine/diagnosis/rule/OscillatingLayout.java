package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import symshift.engine.link.Convergence;
import symshift.engine.link.SymbolChange;
import symshift.engine.link.TableChange;

/**
 * The size of the table decides the layout, and the layout the size of the table, in a circle: a
 * later stage asks for the tables of an earlier one again, and so for ever.
 *
 * <p>What would prove it wrong: a stage that asks for the tables it holds. The rule is silent then.
 */
@RuleCard(
    id = "oscillating-layout",
    title = "table and layout chase each other: the same layouts come back and no pass settles it",
    culprit = Culprit.CODE,
    eras = "all",
    arches = "all; seen on arm and powerpc",
    tried = Tried.LINKED,
    hitRate = OscillatingLayout.HIT_RATE,
    precedence = 10)
public final class OscillatingLayout implements Rule {
  /** It explained the one linked build that never settles: (1 + 1) / (1 + 2). */
  static final double HIT_RATE = 2.0 / 3;

  private static final int SHOWN = 8;

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    int period = period(evidence);
    return period == 0
        ? Stream.empty()
        : evidence.decidingPair().flatMap(pair -> finding(evidence, pair, period)).stream();
  }

  /** After how many passes a layout came back; 0 when none did. */
  private static int period(Evidence evidence) {
    if (evidence.verdict() == Verdict.CONSISTENT) {
      return 0;
    }
    Convergence convergence = evidence.convergence();
    if (convergence.state() == Convergence.State.OSCILLATES) {
      return comesBack(evidence, convergence.period()) ? convergence.period() : 0;
    }
    int last = evidence.trace().size() - 1;
    boolean neighbours =
        last >= 2 && evidence.trace().follows(last) && evidence.trace().follows(last - 1);
    return neighbours
            && evidence.changesLayout(evidence.pairs().get(last - 1))
            && sameTable(evidence.asks().get(last), evidence.asks().get(last - 2))
        ? 2
        : 0;
  }

  /** Not when the stage that long ago is at hand and asks for other names: sizes may agree so. */
  private static boolean comesBack(Evidence evidence, int period) {
    int last = evidence.trace().size() - 1;
    TableChange change =
        last < period
            ? new TableChange(List.of())
            : TableChange.between(evidence.asks().get(last - period), evidence.asks().get(last));
    return change.changes().stream().allMatch(SymbolChange.Letter.class::isInstance);
  }

  private static boolean sameTable(KallsymsTable one, KallsymsTable other) {
    return TableChange.between(one, other).isEmpty();
  }

  private static long total(Evidence evidence, KallsymsTable table) {
    return table.tableBytes().values().stream().mapToLong(evidence::padded).sum();
  }

  private static String summary(Evidence evidence, int last, int period) {
    int before = last - period;
    boolean seen = before >= 0 && sameTable(evidence.asks().get(last), evidence.asks().get(before));
    String back =
        seen
            ? evidence.trace().stage(last).name()
                + " asks for the tables of "
                + evidence.trace().stage(before).name()
                + " again: the layout comes back"
            : "By the model of the layout, further passes come back to the same layout";
    return back + " every " + Words.number(period) + " passes, and no number of passes settles it.";
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair, int period) {
    int last = evidence.trace().size() - 1;
    String summary = summary(evidence, last, period);
    List<SymbolChange> changes = pair.change().changes();
    List<String> sizes =
        IntStream.rangeClosed(0, last)
            .mapToObj(i ->
                evidence.trace().stage(i).name()
                    + " asks for "
                    + Words.bytes(total(evidence, evidence.asks().get(i)))
                    + " of tables")
            .toList();
    FindingDraft draft =
        FindingDraft.of(this, evidence, pair, summary)
            .exhibit("The same sizes come back.", sizes)
            .exhibit(
                "From "
                    + pair.from().name()
                    + " to "
                    + pair.to().name()
                    + " this changes, and changes back later: by way of it the table moves the"
                    + " layout and the layout the table.",
                changes.stream().limit(SHOWN).map(SymbolChange::describe).toList())
            .remedy(
                "now",
                "Change the layout by a few bytes: another option, or some padding in a section"
                    + " before the tables. An extra pass does not help.",
                "")
            .remedy(
                "for good",
                "Take the symbols away that change, or the coincidence of addresses that changes"
                    + " them.",
                "");
    return draft.movesTable(changes, "changes");
  }
}
