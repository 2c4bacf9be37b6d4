package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

  /** Whether the table names every symbol once, in this order. */
  boolean isKept(byte[] table, List<TableEntry> entries) {
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

  /** The table as it should be. */
  byte[] table(List<TableEntry> entries) {
    Integer[] order = new Integer[entries.size()];
    Arrays.setAll(order, i -> i);
    Comparator<Integer> byName = (a, b) -> compare(entries, a, b);
    Arrays.sort(order, byName);
    byte[] table = new byte[order.length * ELEMENT_BYTES];
    for (int i = 0; i < order.length; i++) {
      table[i * ELEMENT_BYTES] = (byte) (order[i] >> 16);
      table[i * ELEMENT_BYTES + 1] = (byte) (order[i] >> 8);
      table[i * ELEMENT_BYTES + 2] = (byte) (int) order[i];
    }
    return table;
  }

  private int compare(List<TableEntry> entries, int a, int b) {
    TableEntry one = entries.get(a);
    TableEntry other = entries.get(b);
    int byName = compare(one.text(), other.text());
    int byAddress =
        byName != 0 ? byName : Long.compareUnsigned(one.address(), other.address());
    return byAddress != 0 ? byAddress : Integer.compare(a, b);
  }

  private int compare(String a, String b) {
    int endA = end(a);
    int endB = end(b);
    int both = Math.min(endA, endB);
    for (int i = 1; i < both; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return a.charAt(i) - b.charAt(i);
      }
    }
    return endA - endB;
  }

  private int end(String text) {
    int at = suffix.isEmpty() ? -1 : text.indexOf(suffix, 1);
    return at < 0 ? text.length() : at;
  }
}
