package symshift.engine.link;

import java.util.IdentityHashMap;
import symshift.engine.symbol.SymbolTable;

/** The differences of the listings of one build, each computed once. For one thread at a time. */
public final class StageDiffs {
  private final IdentityHashMap<SymbolTable, IdentityHashMap<SymbolTable, StageDiff>> known =
      new IdentityHashMap<>();

  /** As {@link StageDiff#of}. */
  public StageDiff between(SymbolTable from, SymbolTable to) {
    return known
        .computeIfAbsent(from, key -> new IdentityHashMap<>())
        .computeIfAbsent(to, key -> StageDiff.of(from, key));
  }
}
