package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
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
import symshift.engine.diagnosis.Words;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * GNU ld for powerpc defines the bases of the small data areas when something refers to them, so
 * they can be in one stage alone. No table holds them, but up to 6.3 the compared map does.
 *
 * <p>What would prove it wrong: the same bases in both listings. The rule is silent then.
 */
@RuleCard(
    id = "small-data-base",
    title = "the linker defines the base of a small data area in one stage alone",
    culprit = Culprit.TOOL,
    eras = "all; in the compared map up to 6.3",
    arches = "powerpc of 32 bits",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class SmallDataBase implements Rule {
  private static final List<String> BASES = List.of("_SDA_BASE_", "_SDA2_BASE_");

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream().flatMap(pair -> finding(evidence, pair).stream());
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    SymbolTable from = pair.diff().from();
    SymbolTable to = pair.diff().to();
    List<String> single =
        BASES.stream().filter(name -> isThere(from, name) != isThere(to, name)).toList();
    if (single.isEmpty()) {
      return Optional.empty();
    }
    boolean compared =
        evidence.mapChange(pair).changes().stream()
            .map(SymbolChange::name)
            .anyMatch(single::contains);
    String summary =
        Words.list(single, 2)
            + (single.size() == 1 ? " is" : " are")
            + " in only one of "
            + pair.from().name()
            + " and "
            + pair.to().name()
            + "; the linker defines "
            + (single.size() == 1 ? "it" : "them")
            + " where something refers to small data.";
    return Optional.of(
        FindingDraft.of(this, evidence, pair, summary)
            .exhibit(
                "The table leaves such names out; the map of the build "
                    + (compared ? "does not." : "does too."),
                single.stream()
                    .map(name ->
                        isThere(from, name)
                            ? "-" + SymbolLine.of(from, name)
                            : "+" + SymbolLine.of(to, name))
                    .toList())
            .remedy(
                "for good",
                "Find the object that only some links have and that uses small data (-msdata,"
                    + " -G), and build it without.",
                "")
            .claims(compared ? Effect.MAP : Effect.HARMLESS));
  }

  private static boolean isThere(SymbolTable symbols, String name) {
    return symbols.find(name).filter(Symbol::hasAddress).isPresent();
  }
}
