package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sizes of the kallsyms tables of a stage, from the distances of their labels. */
final class LabelDistances {
  static final String NAMES = "kallsyms_names";
  static final String MARKERS = "kallsyms_markers";
  static final String ADDRESSES = "kallsyms_addresses";
  static final String OFFSETS = "kallsyms_offsets";
  static final String TOKENS = "kallsyms_token_table";
  static final String INDEX = "kallsyms_token_index";
  static final String COUNT = "kallsyms_num_syms";

  /** The labels of every era; none of them is in a table. */
  static final List<String> LABELS =
      List.of(
          ADDRESSES,
          OFFSETS,
          "kallsyms_relative_base",
          COUNT,
          NAMES,
          MARKERS,
          "kallsyms_seqs_of_names",
          TOKENS,
          INDEX);

  /** Each table and the labels that may come next. The first that was pasted is taken. */
  private static final Map<String, List<String>> NEXT = next();

  private static final long MOST_BYTES = 1L << 28;
  private static final int LARGEST_ALIGNMENT = 256;

  private LabelDistances() {}

  private static Map<String, List<String>> next() {
    Map<String, List<String>> next = new LinkedHashMap<>();
    next.put(ADDRESSES, List.of(COUNT));
    next.put(OFFSETS, List.of("kallsyms_relative_base"));
    next.put(NAMES, List.of(MARKERS));
    next.put(MARKERS, List.of("kallsyms_seqs_of_names", TOKENS));
    next.put(TOKENS, List.of(INDEX));
    return next;
  }

  /** Bytes of each table with its padding, those only that the text tells. */
  static Map<String, Long> sizes(StageFacts stage) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> table : NEXT.entrySet()) {
      Long from = stage.address(table.getKey());
      Long to = from == null ? null : nearest(stage, from, table.getValue());
      if (from != null && to != null && to - from < MOST_BYTES) {
        sizes.put(table.getKey(), to - from);
      }
    }
    return sizes;
  }

  /** The lines of a stage that tell the size of a table: its label and the next. */
  static List<ExcerptLine> ends(StageFacts stage, String table) {
    Long from = stage.address(table);
    Long to = from == null ? null : nearest(stage, from, NEXT.getOrDefault(table, List.of()));
    return Stream.concat(Stream.of(table), NEXT.getOrDefault(table, List.of()).stream())
        .filter(label ->
            to != null && (label.equals(table) || Objects.equals(to, stage.address(label))))
        .flatMap(label -> Stream.ofNullable(stage.symbol(label)))
        .toList();
  }

  private static @Nullable Long nearest(StageFacts stage, long from, List<String> labels) {
    return labels.stream()
        .flatMap(label -> Stream.ofNullable(stage.address(label)))
        .filter(address -> Long.compareUnsigned(address, from) > 0)
        .min(Long::compareUnsigned)
        .orElse(null);
  }

  /** The tables whose size is known in both stages. */
  static List<TableSeen> compared(ExcerptView.Pair pair, int alignment) {
    Map<String, Long> before = sizes(pair.from());
    List<TableSeen> tables = new ArrayList<>();
    sizes(pair.to())
        .forEach((table, size) -> {
          Long earlier = before.get(table);
          if (earlier != null) {
            tables.add(seen(table, pair, new long[] {earlier, size}, alignment));
          }
        });
    return tables;
  }

  private static TableSeen seen(String table, ExcerptView.Pair pair, long[] sizes, int alignment) {
    long growth = sizes[1] - sizes[0];
    int slack = alignment - 1;
    return new TableSeen(
        table,
        pair.from().name(),
        pair.to().name(),
        sizes[0],
        sizes[1],
        growth - slack,
        growth + slack);
  }

  /** The addresses of labels that were pasted, of all stages, each once. */
  static List<Long> places(ExcerptView view) {
    return view.stages().stream()
        .flatMap(stage -> LABELS.stream().map(stage::address))
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  /**
   * Bytes that the tables are aligned to: the largest step that an assembler of the field uses and
   * that divides all addresses of labels. {@code .align 4} is 4 bytes, or 16 on ARM; {@code .align
   * 8} is 8, or 256 on arm64.
   */
  static int alignment(ExcerptView view) {
    long bits = places(view).stream().reduce(0L, (a, b) -> a | b);
    long step = bits == 0 ? LARGEST_ALIGNMENT : Long.lowestOneBit(bits);
    if (view.digits() == 8) {
      return step >= 16 ? 16 : 4;
    }
    return step >= LARGEST_ALIGNMENT ? LARGEST_ALIGNMENT : step >= 8 ? 8 : 4;
  }
}
