package symshift.engine.link;

import java.util.Arrays;
import symshift.engine.symbol.SymbolTable;

/**
 * Two listings with each symbol of one paired with its twin in the other. Names may occur many
 * times: the k-th of a name in one listing is the twin of the k-th in the other. Symbols without an
 * address are left out.
 */
public final class StageDiff {
  private static final int UNTOUCHED = -2;

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
    int[] twinInTo = new int[from.size()];
    int[] twinInFrom = new int[to.size()];
    Arrays.fill(twinInTo, -1);
    Arrays.fill(twinInFrom, -1);
    int[] left = new int[to.size()];
    Arrays.fill(left, UNTOUCHED);
    for (int i = 0; i < from.size(); i++) {
      int first = from.hasAddress(i) ? to.firstNamedLike(from, i) : -1;
      if (first >= 0) {
        int twin = withAddress(to, left[first] == UNTOUCHED ? first : left[first]);
        if (twin >= 0) {
          twinInTo[i] = twin;
          twinInFrom[twin] = i;
        }
        left[first] = twin < 0 ? -1 : to.nextNamedLike(twin);
      }
    }
    return new StageDiff(from, to, twinInTo, twinInFrom);
  }

  private static int withAddress(SymbolTable table, int from) {
    int i = from;
    while (i >= 0 && !table.hasAddress(i)) {
      i = table.nextNamedLike(i);
    }
    return i;
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
