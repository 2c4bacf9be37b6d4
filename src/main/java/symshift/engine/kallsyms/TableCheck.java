package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;

/**
 * What is to be said of the tables of an image, compared with each other and with its symbols.
 *
 * @param verdict in one word
 * @param faults bytes that are not as expected, the first of each table
 * @param comparison with the symbols of the image; null where it has none
 * @param rules under which its symbols were read; null where it has none
 * @param letters which generation of nm chose the letters; null where it has no symbols
 */
public record TableCheck(
    Verdict verdict,
    List<TableFault> faults,
    @Nullable SymbolComparison comparison,
    @Nullable TableRules rules,
    @Nullable LetterRule letters) {
  private static final int FEW_BYTES = 64;

  /** The outcome. */
  public enum Verdict {
    /** The tables are what the symbols of the image give, byte for byte. */
    CONSISTENT,
    /** The tables agree with each other; there are no symbols to compare them with. */
    SOUND,
    /** The tables agree with each other, and not with the symbols. */
    INCONSISTENT,
    /** The tables contradict each other: bytes were changed after they were made. */
    DAMAGED
  }

  /**
   * Checks; about a microsecond a symbol where all is well.
   *
   * @param image the image that the tables are from, for its symbols; null where it is none
   */
  public static TableCheck of(DecodedTables tables, @Nullable ElfImage image) {
    Optional<RulesSearch.RulesFit> fit =
        image == null || !tables.hasAddresses() ? Optional.empty() : RulesSearch.of(tables, image);
    if (fit.isEmpty()) {
      List<TableFault> faults = SelfCheck.of(tables);
      Verdict verdict = faults.isEmpty() ? Verdict.SOUND : Verdict.DAMAGED;
      return new TableCheck(verdict, faults, null, null, null);
    }
    TableEntries entries = fit.get().entries();
    SymbolComparison comparison = SymbolComparison.of(tables.columns(), entries);
    TableCheck own = withSymbols(tables, entries);
    return new TableCheck(
        own.verdict, own.faults, comparison, fit.get().rules(), fit.get().letters());
  }

  private static TableCheck withSymbols(DecodedTables tables, TableEntries entries) {
    Map<String, byte[]> expected = tables.expected(entries);
    int bytes = differingBytes(tables, expected);
    if (bytes == 0) {
      return new TableCheck(Verdict.CONSISTENT, List.of(), null, null, null);
    }
    List<TableFault> own = SelfCheck.of(tables);
    Verdict verdict = own.isEmpty() ? Verdict.INCONSISTENT : Verdict.DAMAGED;
    if (bytes > FEW_BYTES) {
      return new TableCheck(verdict, own, null, null, null);
    }
    FaultList faults = new FaultList(tables);
    expected.forEach(faults::differences);
    return new TableCheck(verdict, faults.faults(), null, null, null);
  }

  /** More than {@link #FEW_BYTES} where a table has another size. */
  private static int differingBytes(DecodedTables tables, Map<String, byte[]> expected) {
    int count = 0;
    for (Map.Entry<String, byte[]> each : expected.entrySet()) {
      byte[] wanted = each.getValue();
      byte[] found = tables.contents(each.getKey(), wanted.length);
      if (found.length != wanted.length) {
        return FEW_BYTES + 1;
      }
      int at = Arrays.mismatch(found, wanted);
      for (int i = at; at >= 0 && i < found.length && count <= FEW_BYTES; i++) {
        count += found[i] == wanted[i] ? 0 : 1;
      }
    }
    return count;
  }
}
