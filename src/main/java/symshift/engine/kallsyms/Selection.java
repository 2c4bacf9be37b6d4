package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

  private Selection(SymbolTable listing, TableRules rules) {
    this.listing = listing;
    this.rules = rules;
    this.era = rules.era().rules();
  }

  static List<TableEntry> of(SymbolTable listing, TableRules rules) {
    Selection selection = new Selection(listing, rules);
    TableEntry[] entries = selection.inRange(selection.readable());
    selection.sort(entries);
    return List.of(entries);
  }

  /** Indexes of the symbols that the program reads at all; notes where the boundaries stand. */
  private List<Integer> readable() {
    List<Integer> read = new ArrayList<>(listing.size());
    for (int i = 0; i < listing.size(); i++) {
      if (listing.hasAddress(i) && isRead(listing.letter(i), listing.name(i))) {
        read.add(i);
      }
    }
    return read;
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
    for (TextRange each : era.ranges()) {
      if (each.isBoundary(name)) {
        return true;
      }
    }
    return era.has(Trait.KEEPS_TEXT) && name.equals("_text");
  }

  private TableEntry[] inRange(List<Integer> read) {
    for (int i : read) {
      String name = listing.name(i);
      if (name.startsWith("_") && (isExempt(name) || name.startsWith("__per_cpu_"))) {
        boundaries.put(name, listing.address(i));
      }
    }
    List<TableEntry> kept = new ArrayList<>(read.size());
    for (int i : read) {
      String name = listing.name(i);
      long address = listing.address(i);
      if (rules.allSymbols() || isText(address, name)) {
        char letter = isPercpu(address) ? 'A' : listing.letter(i);
        kept.add(new TableEntry(address, letter + name));
      }
    }
    return kept.toArray(TableEntry[]::new);
  }

  private boolean isText(long address, String name) {
    boolean inside = false;
    for (TextRange each : era.ranges()) {
      long end = boundary(each.end());
      if (each.endGuarded() && address == end && !name.equals(each.end())) {
        return false;
      }
      inside |= isBetween(boundary(each.start()), address, end);
    }
    return inside;
  }

  /** An absent boundary counts as 0, as it does in the program. */
  private long boundary(String name) {
    return boundaries.getOrDefault(name, 0L);
  }

  private boolean isPercpu(long address) {
    return rules.absolutePercpu()
        && boundaries.containsKey("__per_cpu_end")
        && isBetween(boundary("__per_cpu_start"), address, boundary("__per_cpu_end"));
  }

  private static boolean isBetween(long low, long address, long high) {
    return Long.compareUnsigned(low, address) <= 0 && Long.compareUnsigned(address, high) <= 0;
  }

  /** The listing is by address already: only runs of one address are left to sort. */
  private void sort(TableEntry[] entries) {
    Comparator<TableEntry> byRank = Comparator.comparingInt(e -> era.order().rank(e.text()));
    int from = 0;
    for (int i = 1; i <= entries.length; i++) {
      if (i == entries.length || entries[i].address() != entries[from].address()) {
        if (i - from > 1) {
          Arrays.sort(entries, from, i, byRank);
        }
        from = i;
      }
    }
  }
}
