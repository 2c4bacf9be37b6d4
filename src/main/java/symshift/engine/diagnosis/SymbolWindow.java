package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.link.StageDiff;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/** The lines around patient zero in both listings, twins side by side. */
final class SymbolWindow {
  private static final int BEFORE = 5;
  private static final int BEHIND = 9;

  private final StagePair pair;
  private final StageDiff diff;
  private final Set<String> changed = new HashSet<>();
  private final Set<String> inTable = new HashSet<>();

  private SymbolWindow(StagePair pair) {
    this.pair = pair;
    this.diff = pair.diff();
    pair.change().changes().stream().map(SymbolChange::name).forEach(changed::add);
    pair.fromTable().entries().stream().map(TableEntry::text).forEach(inTable::add);
    pair.toTable().entries().stream().map(TableEntry::text).forEach(inTable::add);
  }

  /** Rows in the order of the later listing; a symbol that went away stands where it was. */
  static List<PairedLine> around(PatientZeroSearch.Found found) {
    return new SymbolWindow(found.pair()).rows(found);
  }

  private List<PairedLine> rows(PatientZeroSearch.Found found) {
    int centre = found.line();
    if (found.inEarlier()) {
      int twin = diff.twinInTo(centre);
      if (twin < 0) {
        return rowsOfEarlier(centre);
      }
      centre = twin;
    }
    SymbolTable to = diff.to();
    TreeMap<Integer, PairedLine> rows = new TreeMap<>();
    int low = Math.max(0, centre - BEFORE);
    int high = Math.min(to.size(), centre + BEHIND + 1);
    for (int i = low; i < high; i++) {
      if (to.hasAddress(i)) {
        rows.put(i, row(diff.twinInFrom(i), i));
      }
    }
    return List.copyOf(rows.values());
  }

  private List<PairedLine> rowsOfEarlier(int centre) {
    SymbolTable from = diff.from();
    List<PairedLine> rows = new ArrayList<>();
    int high = Math.min(from.size(), centre + BEHIND + 1);
    for (int i = Math.max(0, centre - BEFORE); i < high; i++) {
      if (from.hasAddress(i)) {
        rows.add(row(i, diff.twinInTo(i)));
      }
    }
    return rows;
  }

  private PairedLine row(int i, int twin) {
    SymbolTable from = diff.from();
    SymbolTable to = diff.to();
    String name = twin < 0 ? from.name(i) : to.name(twin);
    return new PairedLine(
        name,
        i + 1,
        i < 0 ? null : Words.hex(from.address(i), from.addressBits()),
        i < 0 ? null : String.valueOf(from.letter(i)),
        twin + 1,
        twin < 0 ? null : Words.hex(to.address(twin), to.addressBits()),
        twin < 0 ? null : String.valueOf(to.letter(twin)),
        i < 0 || twin < 0 ? "" : diff.shiftOf(i).toString(),
        effect(name, i, twin),
        changed.contains(name));
  }

  private String effect(String name, int i, int twin) {
    if (changed.contains(name)) {
      boolean letter = i >= 0 && twin >= 0 && diff.from().letter(i) != diff.to().letter(twin);
      return letter
          ? "letter: changes the table"
          : twin < 0 || (i >= 0 && wasIn(diff.from(), i)) ? "leaves the table" : "enters the table";
    }
    char letter = i >= 0 ? diff.from().letter(i) : diff.to().letter(twin);
    boolean there = inTable.contains(letter + name);
    return there || name.startsWith("kallsyms_")
        ? ""
        : letter == 'A' ? "absolute: never in the table" : "not in the table";
  }

  private boolean wasIn(SymbolTable symbols, int i) {
    String text = symbols.letter(i) + symbols.name(i);
    return pair.fromTable().entries().stream().anyMatch(entry -> entry.text().equals(text));
  }
}
