package symshift.engine.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symshift.engine.link.OrderChange;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/**
 * All that happened to the symbols from one stage to the next, folded: symbols that moved together
 * are one run, because they have one cause.
 *
 * @param runs in the order of the later listing, what went away last
 * @param letters symbols of another letter, as places in the earlier listing
 * @param reordered the fewest symbols without which both listings have the same order, as places in
 *     the earlier listing
 * @param renames symbols with another suffix; in the runs they count as moved
 * @param splits groups of one address that fell apart
 */
public record StageFold(
    StageDiff diff,
    List<FoldedRun> runs,
    List<Integer> letters,
    List<Integer> reordered,
    List<Rename> renames,
    List<GroupSplit> splits) {
  /** Folds two stages; O(n log n). */
  public static StageFold of(StageDiff diff) {
    List<Rename> renames = Rename.in(diff);
    return new StageFold(
        diff,
        new Folding(diff, renames).fold(),
        letters(diff),
        OrderChange.moved(diff),
        renames,
        GroupSplit.in(diff));
  }

  /** Whether no symbol came, went, moved or changed. */
  public boolean isEmpty() {
    return letters.isEmpty()
        && reordered.isEmpty()
        && renames.isEmpty()
        && runs.stream().allMatch(run -> new Shift(0).equals(run.shift()));
  }

  private static List<Integer> letters(StageDiff diff) {
    return IntStream.range(0, diff.from().size())
        .filter(i -> diff.twinInTo(i) >= 0)
        .filter(i -> diff.from().letter(i) != diff.to().letter(diff.twinInTo(i)))
        .boxed()
        .toList();
  }

  private static final class Folding {
    private final StageDiff diff;
    private final Map<Integer, Integer> earlierName = new HashMap<>();
    private final Map<Integer, Integer> laterName = new HashMap<>();
    private final List<FoldedRun> runs = new ArrayList<>();
    private @Nullable FoldedRun open;

    Folding(StageDiff diff, List<Rename> renames) {
      this.diff = diff;
      renames.forEach(rename -> earlierName.put(rename.to(), rename.from()));
      renames.forEach(rename -> laterName.put(rename.from(), rename.to()));
    }

    List<FoldedRun> fold() {
      SymbolTable from = diff.from();
      SymbolTable to = diff.to();
      for (int i = 0; i < to.size(); i++) {
        if (to.hasAddress(i)) {
          int twin = diff.twinInFrom(i);
          int before = twin < 0 ? earlierName.getOrDefault(i, -1) : twin;
          Shift shift =
              before < 0
                  ? null
                  : Shift.between(from.address(before), to.address(i), to.addressBits());
          add(shift, true, to.name(i));
        }
      }
      close();
      for (int i = 0; i < from.size(); i++) {
        if (from.hasAddress(i) && diff.twinInTo(i) < 0 && !laterName.containsKey(i)) {
          add(null, false, from.name(i));
        }
      }
      close();
      return runs;
    }

    private void add(@Nullable Shift shift, boolean added, String name) {
      FoldedRun run = open;
      if (run != null && !Objects.equals(run.shift(), shift)) {
        close();
        run = null;
      }
      open =
          run == null
              ? new FoldedRun(1, shift, added, name, name)
              : new FoldedRun(run.symbols() + 1, shift, added, run.first(), name);
    }

    private void close() {
      if (open != null) {
        runs.add(open);
        open = null;
      }
    }
  }
}
