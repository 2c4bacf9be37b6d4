package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.SymbolLine;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * A symbol is absolute in one stage and belongs to a section in the other. Absolute symbols are not
 * in the table, so it enters or leaves it although both listings have it.
 *
 * <p>What would prove it wrong: the same letter in both stages. The rule is silent then.
 */
@RuleCard(
    id = "absolute-letter-flip",
    title =
        "a symbol is absolute in one stage and not in the other, and enters or leaves the table",
    culprit = Culprit.TOOL,
    eras = "all",
    arches = "all; seen on sparc and x86",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class AbsoluteLetterFlip implements Rule {
  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream().flatMap(pair -> finding(evidence, pair).stream());
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    List<SymbolChange> flips =
        pair.change().changes().stream().filter(change -> isFlip(pair, change.name())).toList();
    if (flips.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = flips.stream().map(SymbolChange::name).distinct().toList();
    SymbolTable from = pair.diff().from();
    SymbolTable to = pair.diff().to();
    boolean before = isAbsolute(from, names.getFirst());
    String summary =
        Words.list(names, 4)
            + (names.size() == 1 ? " is" : " are")
            + " absolute (A) in "
            + (before ? pair.from() : pair.to()).name()
            + " and not in "
            + (before ? pair.to() : pair.from()).name()
            + "; the table has no absolute symbols.";
    return FindingDraft.of(this, evidence, pair, summary)
        .exhibit(
            pair.from().name() + " has this.",
            names.stream().limit(6).map(name -> SymbolLine.of(from, name)).toList())
        .exhibit(
            pair.to().name() + " has this.",
            names.stream().limit(6).map(name -> SymbolLine.of(to, name)).toList())
        .extraPassWhereItHelps()
        .remedy(
            "for good",
            "In the linker script, assign the symbol inside an output section, or make it"
                + " ABSOLUTE() for every linker.",
            "")
        .movesTable(flips, "names");
  }

  /** Whether the symbol of this name is absolute in exactly one of the two listings. */
  static boolean isFlip(StagePair pair, String name) {
    Optional<Symbol> before = pair.diff().from().find(name).filter(Symbol::hasAddress);
    Optional<Symbol> after = pair.diff().to().find(name).filter(Symbol::hasAddress);
    return before.isPresent()
        && after.isPresent()
        && isAbsolute(pair.diff().from(), name) != isAbsolute(pair.diff().to(), name);
  }

  private static boolean isAbsolute(SymbolTable symbols, String name) {
    return symbols
        .find(name)
        .filter(symbol -> symbol.letter() == 'A' || symbol.letter() == 'a')
        .isPresent();
  }
}
