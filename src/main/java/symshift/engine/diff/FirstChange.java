package symshift.engine.diff;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.link.SymbolChange;
import symshift.engine.link.TableChange;
import symshift.engine.symbol.SymbolTable;

/**
 * Patient zero: the first symbol, in listing order, that enters or leaves the table or changes its
 * letter there; where the table does not change, the first that moved other than the one before.
 *
 * @param from place in the earlier listing, or -1
 * @param to place in the later listing, or -1
 * @param inTable whether it changes the table
 */
public record FirstChange(int from, int to, boolean inTable) {
  /**
   * Finds it; O(n).
   *
   * @param earlier entries of the table that the earlier stage asks for, letter first
   * @param later the same of the later stage
   * @return empty when no table entry changes and nothing moved
   */
  public static Optional<FirstChange> in(
      StageDiff diff, Collection<String> earlier, Collection<String> later) {
    Set<String> changed =
        TableChange.between(earlier, later).changes().stream()
            .map(SymbolChange::name)
            .collect(Collectors.toSet());
    return changed.isEmpty() ? moved(diff) : Optional.of(changed(diff, changed));
  }

  private static FirstChange changed(StageDiff diff, Set<String> changed) {
    int first = firstNamed(diff.from(), changed);
    SymbolTable to = diff.to();
    for (int i = 0, before = -1; i < to.size(); i++) {
      int twin = diff.twinInFrom(i);
      before = Math.max(before, twin);
      if (first >= 0 && before >= first) {
        break;
      }
      if (twin < 0 && to.hasAddress(i) && changed.contains(to.name(i))) {
        return new FirstChange(-1, i, true);
      }
    }
    return new FirstChange(first, first < 0 ? -1 : diff.twinInTo(first), true);
  }

  private static int firstNamed(SymbolTable listing, Set<String> names) {
    for (int i = 0; i < listing.size(); i++) {
      if (listing.hasAddress(i) && names.contains(listing.name(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<FirstChange> moved(StageDiff diff) {
    for (int i = 0; i < diff.from().size(); i++) {
      if (diff.twinInTo(i) >= 0 && !diff.shiftOf(i).equals(new Shift(0))) {
        return Optional.of(new FirstChange(i, diff.twinInTo(i), false));
      }
    }
    return Optional.empty();
  }
}
