package symshift.engine.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.LinkedTables;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.kallsyms.TableLayout;

/**
 * A stage and the next one, which holds the table made from it.
 *
 * @param from the stage that asks
 * @param linked the table found in the next stage, when that is an image
 * @param linkedEntries its entries, in table order; empty when there is none
 * @param layout the label distances in the next stage
 */
record Transition(
    LinkStage from,
    Optional<LinkedTables> linked,
    List<String> linkedEntries,
    Optional<TableLayout> layout) {
  private static final int LARGEST_ALIGNMENT = 256;

  /**
   * Table sizes as computed and as observed, by label.
   *
   * @param computed unpadded bytes
   * @param observed distance to the next label
   */
  record Sizes(Map<String, Long> computed, Map<String, Long> observed) {
    boolean isEmpty() {
      return observed.isEmpty();
    }

    boolean agree(long alignment) {
      return observed.entrySet().stream()
          .allMatch(label -> {
            Long bytes = computed.get(label.getKey());
            return bytes == null || TableSizes.pad(bytes, alignment) == label.getValue();
          });
    }
  }

  /** The transitions of a trace in which the later stage holds tables. */
  static List<Transition> in(LinkTrace trace) {
    List<Transition> transitions = new ArrayList<>();
    for (int i = 1; i < trace.size(); i++) {
      LinkStage to = trace.stage(i);
      Optional<LinkedTables> linked = Optional.ofNullable(to.image()).flatMap(LinkedTables::in);
      Optional<TableLayout> layout = TableLayout.in(to.symbols());
      if (trace.follows(i) && (linked.isPresent() || layout.isPresent())) {
        List<String> entries = linked.map(LinkedTables::entries).orElse(List.of());
        transitions.add(new Transition(trace.stage(i - 1), linked, entries, layout));
      }
    }
    return transitions;
  }

  /** Whether the table that is there can be made of these entries; cheap, nothing is compressed. */
  boolean canHold(List<TableEntry> entries, int bits) {
    return linked.isPresent()
        ? linkedEntries.equals(entries.stream().map(TableEntry::text).toList())
        : countFits(entries.size(), bits);
  }

  private boolean countFits(int count, int bits) {
    return layout
        .map(place -> {
          Map<String, Long> computed = TableSizes.ofCount(count, bits);
          Map<String, Long> observed = new LinkedHashMap<>(place.paddedBytes());
          observed.keySet().retainAll(computed.keySet());
          return !observed.isEmpty() && alignment(List.of(new Sizes(computed, observed))) > 0;
        })
        .orElse(true);
  }

  /** How well the table equals the one that is there, alignment aside. */
  TableFit.Match match(KallsymsTable table) {
    if (linked.isPresent()) {
      boolean equal =
          Arrays.equals(linked.get().names(), table.names())
              && Arrays.equals(linked.get().tokenTable(), table.tokenTable());
      return equal ? TableFit.Match.EXACT : TableFit.Match.NONE;
    }
    return TableFit.Match.PADDED;
  }

  Sizes sizes(KallsymsTable table, int bits) {
    return new Sizes(
        TableSizes.of(table, bits), layout.map(TableLayout::paddedBytes).orElse(Map.of()));
  }

  /** The smallest alignment under which all sizes agree, 0 when there is none. */
  static long alignment(List<Sizes> sizes) {
    if (sizes.stream().allMatch(Sizes::isEmpty)) {
      return 0;
    }
    for (long alignment = 1; alignment <= LARGEST_ALIGNMENT; alignment *= 2) {
      long candidate = alignment;
      if (sizes.stream().allMatch(size -> size.agree(candidate))) {
        return alignment;
      }
    }
    return 0;
  }
}
