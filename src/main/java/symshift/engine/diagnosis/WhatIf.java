package symshift.engine.diagnosis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.link.SymbolChange;
import symshift.engine.link.TableChange;

/**
 * Sizes of one stage's name table with changes undone. Each question is computed once: rules and
 * the proof ask the same ones. Like the evidence it belongs to, for one thread at a time.
 */
public final class WhatIf {
  private final List<String> entries;
  private final KernelEra era;
  private final Map<Set<SymbolChange>, Integer> answers = new HashMap<>();

  WhatIf(KallsymsTable table, KernelEra era) {
    this.entries = EvidenceMaker.texts(table);
    this.era = era;
  }

  /** Bytes of kallsyms_names without these changes; O(size of the table) the first time. */
  public long bytesWithout(List<? extends SymbolChange> undone) {
    return answers.computeIfAbsent(
        new HashSet<>(undone),
        key -> KallsymsTable.namesBytes(TableChange.undo(entries, undone), era));
  }
}
