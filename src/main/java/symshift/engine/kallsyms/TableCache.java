package symshift.engine.kallsyms;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import symshift.engine.symbol.SymbolTable;

/**
 * Tables of the listings of one build under the rules of many eras: what comes out equal is
 * computed once, as most eras take the same symbols of a listing and most listings of a build have
 * the same entries. For one thread at a time.
 */
public final class TableCache {
  /** All that decides which entries a listing gives. */
  private record Asked(
      BitSet read,
      boolean all,
      boolean percpu,
      long pageOffset,
      TableOrder order,
      List<TextRange> ranges,
      boolean outside,
      boolean bounds) {
    static Asked of(BitSet read, TableRules rules) {
      EraRules era = rules.era().rules();
      boolean all = rules.allSymbols();
      return new Asked(
          read,
          all,
          rules.absolutePercpu() && era.has(Trait.ABSOLUTE_PERCPU),
          era.has(Trait.PAGE_OFFSET) ? rules.pageOffset() : 0,
          era.order(),
          all ? List.of() : era.ranges(),
          !all && era.has(Trait.OUTSIDE_TEXT),
          !all && era.has(Trait.KEEPS_SECTION_BOUNDS));
    }
  }

  private static final class Listing {
    final NameKinds kinds;
    final Map<Asked, TableEntries> entries = new HashMap<>();

    Listing(SymbolTable symbols) {
      kinds = new NameKinds(symbols);
    }
  }

  /** The strings of a table in order, whatever their addresses. */
  private static final class Text {
    final TableEntries entries;
    final Coding coding;

    Text(TableEntries entries, Coding coding) {
      this.entries = entries;
      this.coding = coding;
    }

    CompressedNames compressed() {
      return CompressedNames.traced(entries.text(), entries.starts(), coding);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text that && coding == that.coding && entries.hasTextOf(that.entries);
    }

    @Override
    public int hashCode() {
      return entries.textHash();
    }
  }

  private final IdentityHashMap<SymbolTable, Listing> listings = new IdentityHashMap<>();
  private final Map<Text, CompressedNames> compressed = new HashMap<>();

  /** As {@link KallsymsTable#select}; equal lists are the same list. */
  public List<TableEntry> select(SymbolTable symbols, TableRules rules) {
    return entries(symbols, rules);
  }

  /** As {@link KallsymsTable#of(SymbolTable, TableRules)}. */
  public KallsymsTable table(SymbolTable symbols, TableRules rules) {
    TableEntries entries = entries(symbols, rules);
    Coding coding = rules.era().rules().coding();
    CompressedNames names = compressed.computeIfAbsent(new Text(entries, coding), Text::compressed);
    return new KallsymsTable(entries, names, rules.era().rules(), TablePlace.of(symbols, rules));
  }

  /**
   * The symbols that {@code mksysmap} of any of these eras leaves in the map that the build
   * compares, as places in the listing, ascending.
   */
  public int[] mapped(SymbolTable symbols, List<KernelEra> eras) {
    NameKinds kinds = listing(symbols).kinds;
    BitSet kept = new BitSet();
    eras.forEach(era -> kept.or(kinds.mappedBy(era.rules())));
    return kinds.symbols(kept);
  }

  private TableEntries entries(SymbolTable symbols, TableRules rules) {
    Listing listing = listing(symbols);
    BitSet read = listing.kinds.readBy(rules.era().rules());
    return listing.entries.computeIfAbsent(
        Asked.of(read, rules), key -> Selection.of(listing.kinds, read, rules));
  }

  private Listing listing(SymbolTable symbols) {
    return listings.computeIfAbsent(symbols, Listing::new);
  }
}
