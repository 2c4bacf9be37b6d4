package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * The order of {@code kallsyms_seqs_of_names}: by the bytes of the name, then by address, then by
 * place in the table. With clang's LTO, names ended at their suffix for a time.
 *
 * <p>Source: {@code compare_names()} and {@code cleanup_symbol_name()} in {@code
 * scripts/kallsyms.c}.
 */
enum SymbolOrder {
  WHOLE_NAMES(""),
  UP_TO_LLVM(".llvm."),
  UP_TO_DOT(".");

  /** Bytes of one element, the highest first in either byte order. */
  static final int ELEMENT_BYTES = 3;

  private final String suffix;

  SymbolOrder(String suffix) {
    this.suffix = suffix;
  }

  static int number(TableView view, long at) {
    return view.u8(at) << 16 | view.u8(at + 1) << 8 | view.u8(at + 2);
  }

  static int number(byte[] table, int element) {
    int at = element * ELEMENT_BYTES;
    return (table[at] & 0xff) << 16 | (table[at + 1] & 0xff) << 8 | (table[at + 2] & 0xff);
  }

  /** Whether the table is right by one of the orders. */
  static boolean isKeptBySome(byte[] table, TableEntries entries) {
    for (SymbolOrder each : values()) {
      if (each.isKept(table, entries)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the table names every symbol once, in this order. */
  private boolean isKept(byte[] table, TableEntries entries) {
    if (table.length != entries.size() * ELEMENT_BYTES) {
      return false;
    }
    boolean[] seen = new boolean[entries.size()];
    int before = -1;
    for (int i = 0; i < entries.size(); i++) {
      int symbol = number(table, i);
      if (symbol >= seen.length
          || seen[symbol]
          || (before >= 0 && compare(entries, before, symbol) > 0)) {
        return false;
      }
      seen[symbol] = true;
      before = symbol;
    }
    return true;
  }

  private int compare(TableEntries entries, int a, int b) {
    byte[] text = entries.text();
    int fromA = entries.starts()[a] + 1;
    int fromB = entries.starts()[b] + 1;
    int byName = Arrays.compareUnsigned(text, fromA, end(entries, a), text, fromB, end(entries, b));
    int byAddress =
        byName != 0 ? byName : Long.compareUnsigned(entries.address(a), entries.address(b));
    return byAddress != 0 ? byAddress : Integer.compare(a, b);
  }

  private int end(TableEntries entries, int i) {
    int from = entries.starts()[i] + 1;
    int end = entries.starts()[i + 1];
    for (int at = from; !suffix.isEmpty() && at + suffix.length() <= end; at++) {
      int same = 0;
      while (same < suffix.length() && entries.text()[at + same] == suffix.charAt(same)) {
        same++;
      }
      if (same == suffix.length()) {
        return at;
      }
    }
    return Math.max(from, end);
  }
}
