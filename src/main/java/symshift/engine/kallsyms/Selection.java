package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import symshift.engine.symbol.SymbolTable;

/** The symbols of a listing that enter the table, in table order. */
final class Selection {
  private static final Set<String> KEPT_ABSOLUTE =
      Set.of("__kernel_syscall_via_break", "__kernel_syscall_via_epc", "__kernel_sigtramp", "__gp");

  private final SymbolTable listing;
  private final TableRules rules;
  private final EraRules era;
  private final Map<String, Long> boundaries = new HashMap<>();
  private final int[] symbols;
  private int count;

  private Selection(SymbolTable listing, TableRules rules) {
    this.listing = listing;
    this.rules = rules;
    this.era = rules.era().rules();
    this.symbols = new int[listing.size()];
  }

  static TableEntries of(SymbolTable listing, TableRules rules) {
    Selection selection = new Selection(listing, rules);
    selection.read();
    selection.keepWanted();
    selection.sort();
    return selection.entries();
  }

  /** The symbols that the program reads at all; notes where the boundaries stand. */
  private void read() {
    for (int i = 0; i < listing.size(); i++) {
      String name = listing.name(i);
      if (listing.hasAddress(i) && isRead(listing.letter(i), name)) {
        symbols[count++] = i;
        if (name.startsWith("_") && (isBoundary(name) || name.startsWith("__per_cpu_"))) {
          boundaries.put(name, listing.address(i));
        }
      }
    }
  }

  private boolean isRead(char letter, String name) {
    boolean cut =
        era.has(Trait.FROM_MAP) && (era.map().dropsLetter(letter) || era.map().dropsName(name));
    if (cut || name.length() > era.longestName()) {
      return false;
    }
    boolean exempt = !era.has(Trait.MARKERS_FILTERED) && isExempt(name);
    boolean absolute = letter == 'a' || letter == 'A';
    return exempt
        || (!era.table().dropsLetter(letter)
            && (!absolute || KEPT_ABSOLUTE.contains(name))
            && !era.table().dropsName(name));
  }

  private boolean isExempt(String name) {
    return isBoundary(name) || (era.has(Trait.KEEPS_TEXT) && name.equals("_text"));
  }

  private boolean isBoundary(String name) {
    for (TextRange each : era.ranges()) {
      if (each.isBoundary(name)) {
        return true;
      }
    }
    return false;
  }

  private void keepWanted() {
    long lowest = era.has(Trait.PAGE_OFFSET) ? rules.pageOffset() : 0;
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
    for (int at = 0; at < count; at++) {
      int symbol = symbols[at];
      addresses[at] = listing.address(symbol);
      int into = starts[at];
      text[into] = (byte) letter(symbol);
      starts[at + 1] = into + 1 + listing.copyName(symbol, text, into + 1);
    }
    return new TableEntries(addresses, text, starts);
  }

  private char letter(int symbol) {
    return isPercpu(listing.address(symbol)) ? 'A' : listing.letter(symbol);
  }

  private boolean isPercpu(long address) {
    return rules.absolutePercpu()
        && era.has(Trait.ABSOLUTE_PERCPU)
        && boundaries.containsKey("__per_cpu_start")
        && boundaries.containsKey("__per_cpu_end")
        && isBetween(boundary("__per_cpu_start"), address, boundary("__per_cpu_end"));
  }
}
