package symshift.engine.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symshift.engine.kallsyms.EntryDifference;
import symshift.engine.kallsyms.KallsymsTable;

/**
 * What changed in the multiset of TYPE+NAME strings between two tables. Since 2.6.14 nothing else
 * can change the size of kallsyms_names.
 *
 * @param changes by name
 */
public record TableChange(List<SymbolChange> changes) {
  public TableChange {
    changes = List.copyOf(changes);
  }

  /** Compares the entries of two tables; O(n). */
  public static TableChange between(KallsymsTable earlier, KallsymsTable later) {
    EntryDifference difference = earlier.differenceTo(later);
    return between(difference.gone(), difference.come());
  }

  /** Compares two multisets of entries (letter first, then name); O(n). */
  public static TableChange between(Collection<String> earlier, Collection<String> later) {
    Map<String, Integer> count = new HashMap<>();
    later.forEach(entry -> count.merge(entry, 1, Integer::sum));
    earlier.forEach(entry -> count.merge(entry, -1, Integer::sum));
    Map<String, List<Character>> gone = new TreeMap<>();
    Map<String, List<Character>> come = new TreeMap<>();
    count.forEach((entry, n) -> {
      Map<String, List<Character>> side = n > 0 ? come : gone;
      for (int i = 0; i < Math.abs(n); i++) {
        side.computeIfAbsent(entry.substring(1), name -> new ArrayList<>()).add(entry.charAt(0));
      }
    });
    List<SymbolChange> changes = new ArrayList<>();
    gone.forEach((name, letters) -> {
      List<Character> others = come.getOrDefault(name, List.of());
      int pairs = Math.min(letters.size(), others.size());
      for (int i = 0; i < pairs; i++) {
        changes.add(new SymbolChange.Letter(name, letters.get(i), others.get(i)));
      }
      letters.stream()
          .skip(pairs)
          .forEach(letter -> changes.add(new SymbolChange.Removed(name, letter)));
    });
    come.forEach((name, letters) ->
        letters.stream()
            .skip(gone.getOrDefault(name, List.of()).size())
            .forEach(letter -> changes.add(new SymbolChange.Added(name, letter))));
    return new TableChange(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The letter changes; empty when there are none. */
  public List<SymbolChange.Letter> letters() {
    return changes.stream()
        .filter(SymbolChange.Letter.class::isInstance)
        .map(SymbolChange.Letter.class::cast)
        .toList();
  }
}
