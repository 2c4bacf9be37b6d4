package symshift.engine.diagnosis.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.KernelFix;
import symshift.engine.diagnosis.NameChanges;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.SectionHome;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.SymbolLine;
import symshift.engine.diagnosis.TextEdges;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.LinkStage;
import symshift.engine.symbol.SymbolTable;

/**
 * Without CONFIG_KALLSYMS_ALL a symbol is in the table when it lies in a text range. One that
 * slides over or onto an end of a range enters or leaves the table although both listings have it.
 *
 * <p>What would prove it wrong: the same place with regard to the ranges in both stages. The rule
 * is silent then.
 */
@RuleCard(
    id = "range-edge-crossing",
    title = "a symbol slides over the edge of a text range and enters or leaves the table",
    culprit = Culprit.CODE,
    eras = "2.6.12 and later, without KALLSYMS_ALL",
    arches = "all; seen on alpha",
    tried = Tried.LINKED,
    hitRate = RangeEdgeCrossing.HIT_RATE,
    precedence = 1)
public final class RangeEdgeCrossing implements Rule {
  /** It explained the one linked pair that has it: (1 + 1) / (1 + 2). */
  static final double HIT_RATE = 2.0 / 3;

  private static final KernelFix ALPHA =
      new KernelFix("51597acfd3c0", "2.6.26", "alpha keeps its read-only data off the edge");

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream()
        .filter(pair -> !evidence.fit().rules().allSymbols())
        .map(RangeEdgeCrossing::crossings)
        .filter(crossings -> !crossings.changes().isEmpty())
        .flatMap(crossings -> finding(evidence, crossings).stream());
  }

  /** Symbols of both listings that the range rule took or dropped. */
  static NameChanges crossings(StagePair pair) {
    return NameChanges.ofFilter(pair)
        .only(change -> {
          String name = change.name();
          return SectionHome.isThere(pair, name)
              && !AbsoluteLetterFlip.isFlip(pair, name)
              && !places(pair, name, 0).equals(places(pair, name, 1));
        });
  }

  private static String places(StagePair pair, String name, int side) {
    SymbolTable symbols = side == 0 ? pair.diff().from() : pair.diff().to();
    return new TextEdges(symbols).place(SectionHome.address(symbols, name));
  }

  private Optional<Finding> finding(Evidence evidence, NameChanges crossings) {
    String summary =
        crossings.happened("symbol")
            + " "
            + crossings.between()
            + ": both listings have "
            + (crossings.changes().size() == 1 ? "it" : "them")
            + ", a text range only one.";
    StagePair pair = crossings.pair();
    FindingDraft draft =
        FindingDraft.of(this, evidence, pair, summary)
            .exhibits(
                List.of(
                    exhibit(pair.from(), pair.diff().from(), crossings.names()),
                    exhibit(pair.to(), pair.diff().to(), crossings.names())))
            .extraPassWhereItHelps()
            .remedy(
                "for good",
                "In the linker script, put an alignment or another section between the symbol and"
                    + " the edge of the range, as alpha did.",
                ALPHA.url())
            .remedy("or", "CONFIG_KALLSYMS_ALL=y: the ranges do not matter then.", "");
    return draft.movesTable(crossings.changes(), "names");
  }

  private static Exhibit exhibit(LinkStage stage, SymbolTable symbols, List<String> names) {
    String first = names.getFirst();
    List<String> lines = new ArrayList<>();
    names.stream().limit(4).forEach(name -> lines.add(SymbolLine.of(symbols, name)));
    TextEdges edges = new TextEdges(symbols);
    lines.addAll(edges.lines());
    return new Exhibit(
        stage.name()
            + ": "
            + Words.printable(first)
            + " lies "
            + edges.place(SectionHome.address(symbols, first))
            + ".",
        lines);
  }
}
