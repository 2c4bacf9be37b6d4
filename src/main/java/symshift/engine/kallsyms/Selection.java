package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import symshift.engine.symbol.SymbolTable;

/** The symbols of a listing that enter the table, in table order. */
final class Selection {
  private static final String PERCPU_START = "__per_cpu_start";
  private static final String PERCPU_END = "__per_cpu_end";

  private final SymbolTable listing;
  private final TableRules rules;
  private final EraRules era;
  private final Map<String, Long> boundaries = new HashMap<>();
  private final int[] symbols;
  private int count;

  private Selection(NameKinds kinds, BitSet read, TableRules rules) {
    this.listing = kinds.listing();
    this.rules = rules;
    this.era = rules.era().rules();
    this.symbols = kinds.symbols(read);
    this.count = symbols.length;
    for (TextRange each : era.ranges()) {
      note(each.start(), kinds, read);
      note(each.end(), kinds, read);
    }
    note(PERCPU_START, kinds, read);
    note(PERCPU_END, kinds, read);
  }

  static TableEntries of(SymbolTable listing, TableRules rules) {
    NameKinds kinds = new NameKinds(listing);
    return of(kinds, kinds.readBy(rules.era().rules()), rules);
  }

  /**
   * As the other, for a listing that is known.
   *
   * @param read the kinds that the era reads
   */
  static TableEntries of(NameKinds kinds, BitSet read, TableRules rules) {
    Selection selection = new Selection(kinds, read, rules);
    selection.keepWanted();
    selection.sort();
    return selection.entries();
  }

  /** The last symbol of a name counts. */
  private void note(String name, NameKinds kinds, BitSet read) {
    for (int i = listing.firstNamed(name); i >= 0; i = listing.nextNamedLike(i)) {
      if (kinds.isIn(read, i)) {
        boundaries.put(name, listing.address(i));
      }
    }
  }

  private void keepWanted() {
    long lowest = era.has(Trait.PAGE_OFFSET) ? rules.pageOffset() : 0;
    if (rules.allSymbols() && lowest == 0) {
      return;
    }
    int kept = 0;
    for (int at = 0; at < count; at++) {
      int i = symbols[at];
      boolean wanted = rules.allSymbols() || isText(listing.address(i), listing.name(i));
      if (wanted && Long.compareUnsigned(listing.address(i), lowest) >= 0) {
        symbols[kept++] = i;
      }
    }
    count = kept;
  }

  private boolean isText(long address, String name) {
    if (era.has(Trait.KEEPS_SECTION_BOUNDS)
        && (name.startsWith("__start_") || name.startsWith("__stop_"))) {
      return true;
    }
    boolean inside = false;
    for (TextRange each : era.ranges()) {
      long end = boundary(each.end());
      if (each.endGuarded() && address == end && !name.equals(each.end())) {
        return false;
      }
      inside |= isBetween(boundary(each.start()), address, end);
    }
    return inside != era.has(Trait.OUTSIDE_TEXT);
  }

  /** An absent boundary counts as 0, as it does in the program. */
  private long boundary(String name) {
    return boundaries.getOrDefault(name, 0L);
  }

  private static boolean isBetween(long low, long address, long high) {
    return Long.compareUnsigned(low, address) <= 0 && Long.compareUnsigned(address, high) <= 0;
  }

  /** The listing is by address already: only runs of one address are left to sort. */
  private void sort() {
    int from = 0;
    for (int at = 1; at <= count; at++) {
      if (at == count || listing.address(symbols[at]) != listing.address(symbols[from])) {
        if (at - from > 1) {
          sortRun(from, at);
        }
        from = at;
      }
    }
  }

  /** By rank, then as in the listing: both in one number. */
  private void sortRun(int from, int to) {
    long[] keys = new long[to - from];
    for (int i = 0; i < keys.length; i++) {
      int symbol = symbols[from + i];
      long rank = era.order().rank(letter(symbol) + listing.name(symbol));
      keys[i] = rank << 32 | symbol;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      symbols[from + i] = (int) keys[i];
    }
  }

  private TableEntries entries() {
    long[] addresses = new long[count];
    int[] starts = new int[count + 1];
    int size = 0;
    for (int at = 0; at < count; at++) {
      size = Math.addExact(size, 1 + listing.nameLength(symbols[at]));
    }
    byte[] text = new byte[size];
    BitSet plain = new BitSet();
    for (int at = 0; at < count; at++) {
      int symbol = symbols[at];
      addresses[at] = listing.address(symbol);
      int into = starts[at];
      text[into] = (byte) letter(symbol);
      starts[at + 1] = into + 1 + listing.copyName(symbol, text, into + 1);
      plain.set(at, listing.letter(symbol) == 'A' && !isPercpu(addresses[at]));
    }
    return new TableEntries(addresses, text, starts, plain);
  }

  private char letter(int symbol) {
    return isPercpu(listing.address(symbol)) ? 'A' : listing.letter(symbol);
  }

  /** An absent start counts as the highest address there is. */
  private boolean isPercpu(long address) {
    return rules.absolutePercpu()
        && era.has(Trait.ABSOLUTE_PERCPU)
        && isBetween(boundaries.getOrDefault(PERCPU_START, -1L), address, boundary(PERCPU_END));
  }
}
