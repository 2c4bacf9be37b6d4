package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * The one symbol whose name does not fit its place in {@code kallsyms_seqs_of_names}: all others
 * are in order without it, so a byte of its name was changed.
 */
final class NameSuspect {
  private final TableEntries entries;
  private final byte[] seqs;

  private NameSuspect(TableEntries entries, byte[] seqs) {
    this.entries = entries;
    this.seqs = seqs;
  }

  /** Its number; -1 where there is no such table, or more than one such symbol. */
  static int in(DecodedTables tables) {
    byte[] seqs = tables.contents(TablePlaces.SEQS);
    boolean whole = seqs.length == tables.symbolCount() * SymbolOrder.ELEMENT_BYTES;
    return whole ? new NameSuspect(tables.columns(), seqs).find() : -1;
  }

  private int find() {
    int first = -1;
    int falls = 0;
    for (int i = 1; i < entries.size(); i++) {
      if (!isOrdered(i - 1, i)) {
        first = first < 0 ? i : first;
        falls++;
      }
    }
    if (falls != 1) {
      return -1;
    }
    boolean before = first < 2 || isOrdered(first - 2, first);
    boolean behind = first + 1 == entries.size() || isOrdered(first - 1, first + 1);
    int suspect = SymbolOrder.number(seqs, before ? first - 1 : first);
    return before == behind || suspect >= entries.size() ? -1 : suspect;
  }

  private boolean isOrdered(int one, int other) {
    int a = SymbolOrder.number(seqs, one);
    int b = SymbolOrder.number(seqs, other);
    if (a >= entries.size() || b >= entries.size()) {
      return false;
    }
    int[] starts = entries.starts();
    byte[] text = entries.text();
    return Arrays.compareUnsigned(
            text, starts[a] + 1, starts[a + 1], text, starts[b] + 1, starts[b + 1])
        <= 0;
  }
}
