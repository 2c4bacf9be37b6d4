package symshift.engine.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.symbol.SymbolTable;

/**
 * How the linker lays out one build, as far as its stages tell: symbols move as one between places
 * where the link aligns, and what follows the tables moves by what these grow. It predicts the
 * listing of a link that holds tables of sizes that no stage holds.
 */
public final class LayoutModel {
  private static final long PAGE_BYTES = 4096;
  private static final int MOST_AT_ONE_ADDRESS = 4096;

  private final SymbolTable last;
  private final List<StageDiff> toOthers;
  private final Map<String, Long> held;
  private final List<Map<String, Long>> heldByOthers;
  private final List<String> labels;
  private final Integer[] order;

  private LayoutModel(
      SymbolTable last,
      List<StageDiff> toOthers,
      Map<String, Long> held,
      List<Map<String, Long>> heldByOthers,
      TableLayout layout) {
    this.last = last;
    this.toOthers = List.copyOf(toOthers);
    this.held = Map.copyOf(held);
    this.heldByOthers = List.copyOf(heldByOthers);
    this.labels = layout.order();
    this.order = order();
  }

  /**
   * A model of the build whose last stage is {@code last}; empty when that stage holds no tables.
   *
   * @param toOthers from the last stage to every other one, in link order
   * @param held padded bytes of the tables that the last stage holds, by label
   * @param heldByOthers the same of the others, parallel to {@code toOthers}; empty maps where a
   *     stage holds none
   */
  public static Optional<LayoutModel> of(
      SymbolTable last,
      List<StageDiff> toOthers,
      Map<String, Long> held,
      List<Map<String, Long>> heldByOthers) {
    return TableLayout.in(last)
        .filter(layout -> held.keySet().containsAll(layout.order()))
        .map(layout -> new LayoutModel(last, toOthers, held, heldByOthers, layout));
  }

  /** By address in the last stage; where symbols share it, by their addresses in the others. */
  private Integer[] order() {
    Integer[] byAddress =
        IntStream.range(0, last.size()).filter(last::hasAddress).boxed().toArray(Integer[]::new);
    Comparator<Integer> comparator =
        (a, b) -> Long.compareUnsigned(last.address(a), last.address(b));
    for (StageDiff diff : toOthers) {
      comparator =
          comparator.thenComparing((a, b) -> {
            int one = diff.twinInTo(a);
            int other = diff.twinInTo(b);
            return one < 0 || other < 0
                ? 0
                : Long.compareUnsigned(diff.to().address(one), diff.to().address(other));
          });
    }
    sortRuns(byAddress, comparator);
    return byAddress;
  }

  /** Only runs of one address are unordered; where three cannot be ordered they stay. */
  private void sortRuns(Integer[] places, Comparator<Integer> comparator) {
    int from = 0;
    for (int at = 1; at <= places.length; at++) {
      if (at == places.length || last.address(places[at]) != last.address(places[from])) {
        if (at - from > 1) {
          insertionSort(places, from, at, comparator);
        }
        from = at;
      }
    }
  }

  /** Stable, and at peace with a comparison that is not transitive. */
  private static void insertionSort(
      Integer[] places, int from, int to, Comparator<Integer> comparator) {
    if (to - from > MOST_AT_ONE_ADDRESS) {
      return;
    }
    for (int i = from + 1; i < to; i++) {
      Integer moved = places[i];
      int at = i;
      while (at > from && comparator.compare(places[at - 1], moved) > 0) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = moved;
    }
  }

  /**
   * The listing of the link that holds tables of other sizes; empty when the stages leave open
   * where something would lie or which letter it would have.
   *
   * @param sizes padded bytes by label
   */
  public Optional<SymbolTable> linkedWith(Map<String, Long> sizes) {
    long[] addresses = new long[last.size()];
    long shift = 0;
    int before = -1;
    for (int symbol : order) {
      if (isConstant(symbol)) {
        addresses[symbol] = last.address(symbol);
        continue;
      }
      if (before >= 0) {
        OptionalLong moved = shift(before, symbol, addresses[before], sizes);
        if (moved.isEmpty()) {
          return Optional.empty();
        }
        shift = moved.getAsLong();
      }
      addresses[symbol] = last.address(symbol) + shift;
      before = symbol;
    }
    byte @Nullable [] letters = new LetterModel(last, toOthers, order).letters(addresses);
    return letters == null
        ? Optional.empty()
        : Optional.of(last.withLetters(letters).at(addresses));
  }

  /** An absolute symbol that lies at one address in every stage follows nothing. */
  private boolean isConstant(int symbol) {
    char letter = last.letter(symbol);
    if (letter != 'A' && letter != 'a') {
      return false;
    }
    return toOthers.stream()
        .allMatch(diff ->
            diff.twinInTo(symbol) < 0
                || diff.to().address(diff.twinInTo(symbol)) == last.address(symbol));
  }

  /** How far a symbol moves when the one before it comes to lie at {@code address}. */
  private OptionalLong shift(int before, int symbol, long address, Map<String, Long> sizes) {
    String label = label(before);
    List<long[]> known = known(before, symbol, label);
    if (isRigid(known) && !isPaged(known)) {
      long grown = sizes.getOrDefault(label, 0L) - held.getOrDefault(label, 0L);
      return OptionalLong.of(address + grown - last.address(before));
    }
    LayoutBoundary boundary = boundary(known);
    OptionalLong behind =
        boundary == null
            ? OptionalLong.empty()
            : boundary.behind(address + sizes.getOrDefault(label, 0L));
    return behind.isEmpty() ? behind : OptionalLong.of(behind.getAsLong() - last.address(symbol));
  }

  /**
   * The places behind kallsyms_names where the link aligns, by address; empty when one of them is
   * not explained.
   */
  public Optional<List<LayoutStep>> steps() {
    List<LayoutStep> steps = new ArrayList<>();
    int before = -1;
    boolean behindNames = false;
    for (int symbol : order) {
      if (!isConstant(symbol)) {
        if (before >= 0 && behindNames) {
          List<long[]> known = known(before, symbol, label(before));
          if (!isRigid(known) || isPaged(known)) {
            LayoutBoundary boundary = boundary(known);
            if (boundary == null) {
              return Optional.empty();
            }
            long[] here = known.getLast();
            steps.add(new LayoutStep(before, symbol, here[0], here[1], boundary));
          }
        }
        behindNames |= last.name(symbol).equals("kallsyms_names");
        before = symbol;
      }
    }
    return Optional.of(List.copyOf(steps));
  }

  /** The last stage. */
  public SymbolTable last() {
    return last;
  }

  private String label(int symbol) {
    return labels.contains(last.name(symbol)) ? last.name(symbol) : "";
  }

  private static boolean isRigid(List<long[]> known) {
    long[] here = known.getLast();
    return known.stream().allMatch(one -> one[1] - one[0] == here[1] - here[0]);
  }

  private static boolean isPaged(List<long[]> known) {
    long[] here = known.getLast();
    return here[1] != here[0] && known.stream().allMatch(one -> (one[1] & (PAGE_BYTES - 1)) == 0);
  }

  private static @Nullable LayoutBoundary boundary(List<long[]> known) {
    long[] here = known.getLast();
    return isRigid(known)
        ? new LayoutBoundary(PAGE_BYTES, 0, here[1] - here[0], 0)
        : LayoutBoundary.of(column(known, 0), column(known, 1));
  }

  /**
   * By stage, the last stage at the end: where what stands before ends, as far as that is known,
   * and where the symbol stands.
   *
   * @param label of the table that stands before; empty where that is no table
   */
  private List<long[]> known(int before, int symbol, String label) {
    List<long[]> known = new ArrayList<>();
    for (int k = 0; k < toOthers.size(); k++) {
      StageDiff diff = toOthers.get(k);
      int one = diff.twinInTo(before);
      int other = diff.twinInTo(symbol);
      Long bytes = label.isEmpty() ? Long.valueOf(0) : heldByOthers.get(k).get(label);
      if (one >= 0 && other >= 0 && bytes != null) {
        known.add(new long[] {diff.to().address(one) + bytes, diff.to().address(other)});
      }
    }
    long bytes = held.getOrDefault(label, 0L);
    known.add(new long[] {last.address(before) + bytes, last.address(symbol)});
    return known;
  }

  private static long[] column(List<long[]> rows, int column) {
    return rows.stream().mapToLong(row -> row[column]).toArray();
  }
}
