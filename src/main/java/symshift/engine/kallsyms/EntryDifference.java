package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What one table's entries have that another's have not, as multisets of type letter and name.
 *
 * @param gone entries of the earlier table that the later one lacks, in table order
 * @param come entries of the later table that the earlier one lacks, in table order
 */
public record EntryDifference(List<String> gone, List<String> come) {
  public EntryDifference {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }

  public boolean isEmpty() {
    return gone.isEmpty() && come.isEmpty();
  }

  /** Compares; O(n). */
  static EntryDifference between(TableEntries earlier, TableEntries later) {
    if (earlier.hasTextOf(later)) {
      return new EntryDifference(List.of(), List.of());
    }
    EntryIndex index = earlier.index();
    BitSet matched = new BitSet();
    int[] lastOf = new int[earlier.size()];
    List<String> come = new ArrayList<>();
    for (int i = 0; i < later.size(); i++) {
      int first = index.first(later, i);
      int twin = first < 0 || lastOf[first] == 0 ? first : index.next(lastOf[first] - 1);
      if (twin < 0) {
        come.add(later.get(i).text());
      } else {
        matched.set(twin);
        lastOf[first] = twin + 1;
      }
    }
    List<String> gone = new ArrayList<>();
    for (int i = matched.nextClearBit(0); i < earlier.size(); i = matched.nextClearBit(i + 1)) {
      gone.add(earlier.get(i).text());
    }
    return new EntryDifference(gone, come);
  }
}
