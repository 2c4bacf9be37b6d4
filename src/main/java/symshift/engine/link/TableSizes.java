package symshift.engine.link;

import java.util.LinkedHashMap;
import java.util.Map;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.NameSizes;

/** Sizes of the kallsyms tables in bytes, by label. */
public final class TableSizes {
  /** Bytes of one number in kallsyms_seqs_of_names. Source: scripts/kallsyms.c of 6.2. */
  private static final int SEQUENCE_BYTES = 3;

  private static final int OFFSET_BYTES = 4;

  private TableSizes() {}

  /** {@code bytes} rounded up to a multiple of {@code alignment}, a power of two. */
  public static long pad(long bytes, long alignment) {
    return (bytes + alignment - 1) & -alignment;
  }

  /** Unpadded bytes of each table, also of those that only some kernels have. */
  public static Map<String, Long> of(KallsymsTable table, int bits) {
    NameSizes names = table.nameSizes();
    Map<String, Long> sizes = new LinkedHashMap<>(ofCount(names.symbols(), bits));
    sizes.put("kallsyms_names", (long) names.namesBytes());
    sizes.put("kallsyms_token_table", (long) names.tokenTableBytes());
    sizes.put("kallsyms_token_index", 512L);
    return sizes;
  }

  /** Unpadded bytes of the tables whose size the number of symbols alone decides. */
  static Map<String, Long> ofCount(int symbols, int bits) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    sizes.put("kallsyms_addresses", (long) symbols * (bits / 8));
    sizes.put("kallsyms_offsets", (long) symbols * OFFSET_BYTES);
    sizes.put("kallsyms_seqs_of_names", (long) symbols * SEQUENCE_BYTES);
    return sizes;
  }
}
