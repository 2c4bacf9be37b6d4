package symshift.engine.diagnosis;

import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.NameSizes;
import symshift.engine.link.LinkStage;
import symshift.engine.link.StageDiff;
import symshift.engine.link.TableChange;

/**
 * Two neighbouring link stages and what changed between them.
 *
 * @param index of the earlier stage in the trace
 * @param fromTable the table that the earlier stage asks for
 * @param toTable the table that the later stage asks for
 * @param change what changed in the set of table entries
 * @param whatIf the later stage's table with changes undone
 */
public record StagePair(
    int index,
    LinkStage from,
    LinkStage to,
    KallsymsTable fromTable,
    KallsymsTable toTable,
    StageDiff diff,
    TableChange change,
    WhatIf whatIf) {

  /** Bytes that kallsyms_names gains from the earlier to the later stage. */
  public long namesDelta() {
    return (long) toTable.names().length - fromTable.names().length;
  }

  /** Whether these are the sizes of the earlier stage's tables. */
  boolean isEarlier(NameSizes sizes) {
    return sizes.symbols() == fromTable.symbolCount()
        && sizes.namesBytes() == fromTable.names().length
        && sizes.tokenTableBytes() == fromTable.tokenTable().length;
  }
}
