package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.KernelFix;
import symshift.engine.diagnosis.NameChanges;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.SymbolLine;
import symshift.engine.diagnosis.TextEdges;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/**
 * The read-only data, and with it the kallsyms tables, lie between {@code _stext} and {@code
 * _etext}: data counts as text there, and the tables move the edge that decides what they hold.
 *
 * <p>What would prove it wrong: the table outside the range, or a change by code alone. The rule is
 * silent then, and where the condition does no harm.
 */
@RuleCard(
    id = "table-inside-text-range",
    title = "the tables lie inside the text range and move data over its edge",
    culprit = Culprit.CODE,
    eras = "2.6.12 and later, without KALLSYMS_ALL",
    arches = "m68k up to 2.6.22, arm of 3.3 and others of that time",
    tried = Tried.LINKED,
    hitRate = TableInsideTextRange.HIT_RATE,
    precedence = -1)
public final class TableInsideTextRange implements Rule {
  /** It was there in the one linked pair that needs it: (1 + 1) / (1 + 2). */
  static final double HIT_RATE = 2.0 / 3;

  private static final String LABEL = "kallsyms_names";
  private static final String CODE_LETTERS = "tTwWvViI";
  private static final KernelFix M68K =
      new KernelFix("fe6d9daf5673", "2.6.23", "m68k keeps its read-only data out of the range");

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream()
        .filter(pair -> !evidence.fit().rules().allSymbols())
        .filter(TableInsideTextRange::isInside)
        .map(pair -> RangeEdgeCrossing.crossings(pair).only(change -> isData(pair, change)))
        .filter(crossings -> !crossings.changes().isEmpty())
        .flatMap(crossings -> finding(evidence, crossings).stream());
  }

  private static boolean isInside(StagePair pair) {
    return new TextEdges(pair.diff().from()).isInMainText(LABEL)
        || new TextEdges(pair.diff().to()).isInMainText(LABEL);
  }

  /** No code, and in the main range where it is in the table. */
  private static boolean isData(StagePair pair, SymbolChange change) {
    SymbolTable in = change instanceof SymbolChange.Added ? pair.diff().to() : pair.diff().from();
    return new TextEdges(in).isInMainText(change.name())
        && in.find(change.name())
            .filter(symbol -> CODE_LETTERS.indexOf(symbol.letter()) < 0)
            .isPresent();
  }

  private Optional<Finding> finding(Evidence evidence, NameChanges crossings) {
    StagePair pair = crossings.pair();
    SymbolTable symbols =
        new TextEdges(pair.diff().to()).isInMainText(LABEL) ? pair.diff().to() : pair.diff().from();
    String summary =
        "The tables lie between _stext and _etext, so data counts as text: "
            + Words.list(crossings.names(), 4)
            + (crossings.names().size() == 1 ? " is" : " are")
            + " in the table only for that.";
    return FindingDraft.of(this, evidence, pair, summary)
        .exhibit(
            "What lies between the two ends is in the table, whatever it is.",
            List.of(
                SymbolLine.of(symbols, "_stext"),
                SymbolLine.of(symbols, LABEL),
                SymbolLine.of(symbols, "_etext")))
        .exhibit("These are no code.", crossings.lines())
        .extraPassWhereItHelps()
        .remedy(
            "for good",
            "In the linker script, set _etext before the read-only data, as m68k did.",
            M68K.url())
        .remedy("or", "CONFIG_KALLSYMS_ALL=y: the ranges do not matter then.", "")
        .movesTable(crossings.changes(), "names");
  }
}
