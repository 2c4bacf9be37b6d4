package symshift.engine.link;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import symshift.engine.symbol.SymbolTable;

/**
 * Two listings with each symbol of one paired with its twin in the other. Names may occur many
 * times: the k-th of a name in one listing is the twin of the k-th in the other. Symbols without an
 * address are left out.
 */
public final class StageDiff {
  private final SymbolTable from;
  private final SymbolTable to;
  private final int[] twinInTo;
  private final int[] twinInFrom;

  private StageDiff(SymbolTable from, SymbolTable to, int[] twinInTo, int[] twinInFrom) {
    this.from = from;
    this.to = to;
    this.twinInTo = twinInTo;
    this.twinInFrom = twinInFrom;
  }

  /** Pairs the symbols; O(n). */
  public static StageDiff of(SymbolTable from, SymbolTable to) {
    Map<String, Deque<Integer>> places = HashMap.newHashMap(to.size());
    for (int i = 0; i < to.size(); i++) {
      if (to.hasAddress(i)) {
        places.computeIfAbsent(to.name(i), name -> new ArrayDeque<>(1)).add(i);
      }
    }
    int[] twinInTo = new int[from.size()];
    int[] twinInFrom = new int[to.size()];
    Arrays.fill(twinInTo, -1);
    Arrays.fill(twinInFrom, -1);
    for (int i = 0; i < from.size(); i++) {
      Deque<Integer> left = from.hasAddress(i) ? places.get(from.name(i)) : null;
      if (left != null && !left.isEmpty()) {
        int twin = left.removeFirst();
        twinInTo[i] = twin;
        twinInFrom[twin] = i;
      }
    }
    return new StageDiff(from, to, twinInTo, twinInFrom);
  }

  public SymbolTable from() {
    return from;
  }

  public SymbolTable to() {
    return to;
  }

  /** Index in the later listing of the twin of symbol {@code i} of the earlier one, or -1. */
  public int twinInTo(int i) {
    return twinInTo[i];
  }

  /** Index in the earlier listing of the twin of symbol {@code i} of the later one, or -1. */
  public int twinInFrom(int i) {
    return twinInFrom[i];
  }

  /** How far symbol {@code i} of the earlier listing moved; it must have a twin. */
  public Shift shiftOf(int i) {
    return Shift.between(from.address(i), to.address(twinInTo[i]), from.addressBits());
  }
}
