package symshift.engine.diagnosis.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Words;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.link.OrderChange;
import symshift.engine.symbol.SymbolTable;

/**
 * Symbols that share an address in one stage and not in the other change their order in the
 * listing. Since 2.6.14 the size of the table depends on the set of letters and names alone, so
 * this is a symptom of an alignment coincidence and never a cause.
 *
 * <p>What would prove it wrong: a table of equal letters and names whose size differs. None was
 * found in the sample pairs with a reorder; the hit rate is that share.
 */
@RuleCard(
    id = "same-address-reorder",
    title = "symbols of one address change their order; harmless since 2.6.14",
    culprit = Culprit.TOOL,
    eras = "2.6.14 and later",
    arches = "all",
    tried = Tried.REAL,
    hitRate = 1)
public final class SameAddressReorder implements Rule {
  private static final int SHOWN = 6;

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream().flatMap(pair -> finding(evidence, pair).stream());
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    SymbolTable from = pair.diff().from();
    List<Integer> moved =
        OrderChange.moved(pair.diff()).stream()
            .filter(i -> !from.name(i).startsWith("kallsyms_"))
            .filter(i -> sharesAddress(pair, i))
            .toList();
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = moved.stream().map(from::name).distinct().toList();
    String summary =
        Words.list(names, 4)
            + " changed place in the listing from "
            + pair.from().name()
            + " to "
            + pair.to().name()
            + "; the order does not change the size of the table.";
    return Optional.of(
        FindingDraft.of(this, evidence, pair, summary)
            .exhibits(exhibits(pair, moved))
            .claims(Effect.HARMLESS));
  }

  /** Whether the symbol shares its address with another one in one of the two stages. */
  private static boolean sharesAddress(StagePair pair, int i) {
    return shared(pair.diff().from(), i) || shared(pair.diff().to(), pair.diff().twinInTo(i));
  }

  private static boolean shared(SymbolTable symbols, int i) {
    long address = symbols.address(i);
    boolean before = i > 0 && symbols.hasAddress(i - 1) && symbols.address(i - 1) == address;
    boolean after = i + 1 < symbols.size() && symbols.address(i + 1) == address;
    return before || after;
  }

  private static List<Exhibit> exhibits(StagePair pair, List<Integer> moved) {
    SymbolTable from = pair.diff().from();
    SymbolTable to = pair.diff().to();
    List<String> lines = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Set<String> inTable = new HashSet<>();
    pair.fromTable().entries().stream().map(TableEntry::text).forEach(inTable::add);
    for (int i : moved.subList(0, Math.min(SHOWN, moved.size()))) {
      int twin = pair.diff().twinInTo(i);
      lines.add(line(from, i) + "  line " + (i + 1));
      lines.add(line(to, twin) + "  line " + (twin + 1));
      if (from.letter(i) == 'A' && !inTable.contains("A" + from.name(i))) {
        absent.add(from.name(i));
      }
    }
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(
        new Exhibit(
            (moved.size() == 1 ? "It" : "They")
                + " stood beside other symbols of the same address in one of the two stages.",
            lines));
    if (!absent.isEmpty()) {
      exhibits.add(
          new Exhibit(
              Words.list(absent, 4)
                  + (absent.size() == 1 ? " is" : " are")
                  + " absolute (A), and absolute symbols are not in the table at all.",
              List.of()));
    }
    return exhibits;
  }

  private static String line(SymbolTable symbols, int i) {
    return Words.hex(symbols.address(i), symbols.addressBits())
        + " "
        + symbols.letter(i)
        + " "
        + symbols.name(i);
  }
}
