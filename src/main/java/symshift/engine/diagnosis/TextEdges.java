package symshift.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * Where symbols lie with regard to the ranges that count as text without CONFIG_KALLSYMS_ALL. Both
 * ends belong to a range, but at the upper end only the end symbol itself is kept.
 *
 * <p>Source: symbol_valid() and symbol_in_range() in scripts/kallsyms.c of 2.6.12 to 7.3; the extra
 * ranges up to 2.6.24 (extratext) and 2.6.31 to 4.19 (Blackfin).
 */
public final class TextEdges {
  private static final List<String[]> RANGES =
      List.of(
          new String[] {"_stext", "_etext"},
          new String[] {"_sinittext", "_einittext"},
          new String[] {"_sextratext", "_eextratext"},
          new String[] {"_stext_l1", "_etext_l1"},
          new String[] {"_stext_l2", "_etext_l2"});

  private final SymbolTable symbols;

  public TextEdges(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** Where the address lies, in words that follow "lies". */
  public String place(long address) {
    return RANGES.stream()
        .flatMap(range -> place(range, address).stream())
        .findFirst()
        .orElse("outside the text ranges");
  }

  private Optional<String> place(String[] range, long address) {
    Optional<Long> start = address(range[0]);
    Optional<Long> end = address(range[1]);
    if (start.isEmpty()
        || end.isEmpty()
        || Long.compareUnsigned(address, start.get()) < 0
        || Long.compareUnsigned(address, end.get()) > 0) {
      return Optional.empty();
    }
    if (address == end.get()) {
      return Optional.of("at " + range[1] + ", the end of a text range");
    }
    return Optional.of(
        address == start.get()
            ? "at " + range[0] + ", the start of a text range"
            : "between " + range[0] + " and " + range[1]);
  }

  /** The end symbols that are there, as nm prints them, by range. */
  public List<String> lines() {
    return RANGES.stream()
        .flatMap(Stream::of)
        .filter(name -> address(name).isPresent())
        .map(name -> SymbolLine.of(symbols, name))
        .toList();
  }

  /** Whether the symbol of this name lies behind {@code _stext} and before {@code _etext}. */
  public boolean isInMainText(String name) {
    return address(name)
        .flatMap(address -> place(RANGES.getFirst(), address))
        .filter(place -> place.startsWith("between"))
        .isPresent();
  }

  private Optional<Long> address(String name) {
    return symbols.find(name).filter(Symbol::hasAddress).map(Symbol::address);
  }
}
