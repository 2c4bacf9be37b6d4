package symshift.engine.kallsyms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The decoded table against what the symbols of the same image give: the direct test of
 * "Inconsistent kallsyms data".
 *
 * @param tableSymbols symbols in the table
 * @param imageSymbols symbols that the image asks for
 * @param onlyInTable entries of names that the image lacks, in table order
 * @param onlyInImage entries of names that the table lacks, in table order
 * @param letters entries that have another letter
 * @param moves entries that have another address, folded by distance; the most frequent first
 * @param firstDifference place of the first entry that is another, in table order; -1 where all are
 *     equal
 */
public record SymbolComparison(
    int tableSymbols,
    int imageSymbols,
    List<TableEntry> onlyInTable,
    List<TableEntry> onlyInImage,
    List<Pair> letters,
    List<Move> moves,
    int firstDifference) {

  /** One symbol in the table and in the image. */
  public record Pair(TableEntry table, TableEntry image) {}

  /**
   * Symbols that stand equally far from where the table has them.
   *
   * @param distance address in the image minus address in the table
   * @param symbols how many
   * @param first the first of them, in table order
   */
  public record Move(long distance, int symbols, Pair first) {}

  /** Compares; O(n), and slower only for what is not equal. */
  static SymbolComparison of(TableEntries table, TableEntries image) {
    if (table.equals(image)) {
      int all = table.size();
      return new SymbolComparison(all, all, List.of(), List.of(), List.of(), List.of(), -1);
    }
    int first = 0;
    while (isSame(table, first, image, first)) {
      first++;
    }
    return new Matching(table, image).result(first);
  }

  private static boolean isSame(TableEntries a, int i, TableEntries b, int j) {
    return i < a.size()
        && j < b.size()
        && a.address(i) == b.address(j)
        && Arrays.equals(
            a.text(), a.starts()[i], a.starts()[i + 1], b.text(), b.starts()[j], b.starts()[j + 1]);
  }

  /** Whether every symbol is where and what the image says. */
  public boolean isEqual() {
    return firstDifference < 0;
  }

  /** Whether the same entries with the same addresses stand in another order. */
  public boolean isReordered() {
    return !isEqual()
        && onlyInTable.isEmpty()
        && onlyInImage.isEmpty()
        && letters.isEmpty()
        && moves.isEmpty();
  }

  private static final class Matching {
    private final TableEntries table;
    private final TableEntries image;
    private final List<TableEntry> fromTable = new ArrayList<>();
    private final List<TableEntry> fromImage = new ArrayList<>();
    private final List<TableEntry> onlyInTable = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<TableEntry> left = new ArrayList<>();

    Matching(TableEntries table, TableEntries image) {
      this.table = table;
      this.image = image;
      leaveOutEqual();
      pair();
    }

    /** Both are by address, so equal entries meet while walking along. */
    private void leaveOutEqual() {
      int i = 0;
      int j = 0;
      while (i < table.size() || j < image.size()) {
        int order =
            i == table.size()
                ? 1
                : j == image.size() ? -1 : Long.compareUnsigned(table.address(i), image.address(j));
        if (order == 0 && isSame(table, i, image, j)) {
          i++;
          j++;
          continue;
        }
        if (order <= 0) {
          fromTable.add(table.get(i++));
        }
        if (order >= 0) {
          fromImage.add(image.get(j++));
        }
      }
    }

    /** Equal entries first, then by name in order. */
    private void pair() {
      Map<TableEntry, Integer> equal = new HashMap<>();
      fromImage.forEach(each -> equal.merge(each, 1, Integer::sum));
      List<TableEntry> rest = new ArrayList<>();
      for (TableEntry each : fromTable) {
        if (equal.getOrDefault(each, 0) > 0) {
          equal.merge(each, -1, Integer::sum);
        } else {
          rest.add(each);
        }
      }
      Map<String, Deque<TableEntry>> byName = new LinkedHashMap<>();
      for (TableEntry each : fromImage) {
        if (equal.getOrDefault(each, 0) > 0) {
          equal.merge(each, -1, Integer::sum);
          byName.computeIfAbsent(name(each), key -> new ArrayDeque<>()).add(each);
        }
      }
      for (TableEntry each : rest) {
        Deque<TableEntry> named = byName.get(name(each));
        TableEntry other = named == null ? null : named.poll();
        if (other == null) {
          onlyInTable.add(each);
        } else {
          pairs.add(new Pair(each, other));
        }
      }
      byName.values().forEach(left::addAll);
    }

    private static String name(TableEntry entry) {
      return entry.text().isEmpty() ? "" : entry.text().substring(1);
    }

    SymbolComparison result(int first) {
      List<Pair> letters = new ArrayList<>();
      Map<Long, Move> moves = new LinkedHashMap<>();
      for (Pair each : pairs) {
        if (!each.table().text().equals(each.image().text())) {
          letters.add(each);
        }
        long distance = each.image().address() - each.table().address();
        if (distance != 0) {
          moves.merge(
              distance,
              new Move(distance, 1, each),
              (a, b) -> new Move(distance, a.symbols() + 1, a.first()));
        }
      }
      List<Move> folded = new ArrayList<>(moves.values());
      folded.sort((a, b) -> b.symbols() - a.symbols());
      return new SymbolComparison(
          table.size(),
          image.size(),
          Collections.unmodifiableList(onlyInTable),
          Collections.unmodifiableList(left),
          Collections.unmodifiableList(letters),
          Collections.unmodifiableList(folded),
          first);
    }
  }
}
