package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.SectionHome;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.SymbolLine;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.LinkStage;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/**
 * With {@code --absolute-percpu} each symbol from {@code __per_cpu_start} to {@code __per_cpu_end},
 * both included, gets the letter A in the table. One that lies at the end in one stage alone
 * changes its letter in the table and not in the listing.
 *
 * <p>What would prove it wrong: the same place with regard to the end in both stages. The rule is
 * silent then.
 */
@RuleCard(
    id = "percpu-absolute-override",
    title = "a symbol at the end of the per-cpu area gets the letter A in one stage alone",
    culprit = Culprit.CODE,
    eras = "3.15 to 6.14",
    arches = "x86 of 64 bits",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class PercpuAbsoluteOverride implements Rule {
  private static final String END = "__per_cpu_end";

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream()
        .filter(pair -> evidence.fit().rules().absolutePercpu())
        .flatMap(pair -> finding(evidence, pair).stream());
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    List<SymbolChange.Letter> overridden =
        pair.change().letters().stream()
            .filter(change -> change.from() == 'A' || change.to() == 'A')
            .filter(change -> isAtEndOnce(pair, change.name()))
            .toList();
    if (overridden.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = overridden.stream().map(SymbolChange.Letter::name).distinct().toList();
    String summary =
        Words.list(names, 4)
            + (names.size() == 1 ? " lies" : " lie")
            + " at __per_cpu_end in only one of "
            + pair.from().name()
            + " and "
            + pair.to().name()
            + ": the table has "
            + (names.size() == 1 ? "it" : "them")
            + " as A there.";
    return FindingDraft.of(this, evidence, pair, summary)
        .exhibits(
            List.of(
                exhibit(pair.from(), pair.diff().from(), names),
                exhibit(pair.to(), pair.diff().to(), names)))
        .extraPassWhereItHelps()
        .remedy(
            "for good",
            "In the linker script, keep the section behind the per-cpu area off its end by an"
                + " alignment or some padding.",
            "")
        .movesTable(overridden, "letters");
  }

  private static boolean isAtEndOnce(StagePair pair, String name) {
    return !name.equals(END)
        && SectionHome.isThere(pair, name)
        && isAtEnd(pair.diff().from(), name) != isAtEnd(pair.diff().to(), name);
  }

  private static boolean isAtEnd(SymbolTable symbols, String name) {
    return SectionHome.address(symbols, name) == SectionHome.address(symbols, END);
  }

  private static Exhibit exhibit(LinkStage stage, SymbolTable symbols, List<String> names) {
    boolean end = isAtEnd(symbols, names.getFirst());
    return new Exhibit(
        stage.name()
            + ": "
            + (end
                ? "it lies at the end, which belongs to the area: the letter becomes A."
                : "it lies outside the area and keeps the letter of the listing."),
        List.of(SymbolLine.of(symbols, END), SymbolLine.of(symbols, names.getFirst())));
  }
}
