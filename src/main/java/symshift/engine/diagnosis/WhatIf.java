package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.NameSizes;
import symshift.engine.kallsyms.TableWhatIf;
import symshift.engine.link.SymbolChange;

/**
 * Sizes of one stage's name table with changes undone. Each question is computed once: rules and
 * the proof ask the same ones. Like the evidence it belongs to, for one thread at a time.
 */
public final class WhatIf {
  private final TableWhatIf table;
  private final Map<Set<SymbolChange>, NameSizes> answers = new HashMap<>();

  WhatIf(KallsymsTable table) {
    this.table = table.whatIf();
  }

  /**
   * Bytes of kallsyms_names without these changes, which led to the table; the first question costs
   * about as much as the table did.
   */
  public long bytesWithout(List<? extends SymbolChange> undone) {
    return sizesWithout(undone).namesBytes();
  }

  /** Symbols, names and tokens without these changes; the cost is that of {@link #bytesWithout}. */
  public NameSizes sizesWithout(List<? extends SymbolChange> undone) {
    return answers.computeIfAbsent(new HashSet<>(undone), key -> computed(undone));
  }

  private NameSizes computed(List<? extends SymbolChange> undone) {
    List<String> removed = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (SymbolChange change : undone) {
      switch (change) {
        case SymbolChange.Letter(String name, char from, char to) -> {
          removed.add(to + name);
          added.add(from + name);
        }
        case SymbolChange.Added(String name, char letter) -> removed.add(letter + name);
        case SymbolChange.Removed(String name, char letter) -> added.add(letter + name);
      }
    }
    return table.after(removed, added);
  }
}
