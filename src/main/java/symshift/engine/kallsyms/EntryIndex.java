package symshift.engine.kallsyms;

import java.util.Arrays;

/** Finds entries by their text. */
final class EntryIndex {
  private static final int NONE = -1;

  private final TableEntries entries;
  private final int[] first;
  private final int[] next;

  EntryIndex(TableEntries entries) {
    this.entries = entries;
    first = new int[Math.max(16, Integer.highestOneBit(entries.size()) * 2)];
    next = new int[entries.size()];
    Arrays.fill(first, NONE);
    for (int entry = entries.size() - 1; entry >= 0; entry--) {
      int start = entries.starts()[entry];
      int bucket = bucket(entries.text(), start, entries.starts()[entry + 1]);
      next[entry] = first[bucket];
      first[bucket] = entry;
    }
  }

  private int bucket(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ (hash >>> 16)) & (first.length - 1);
  }

  /** The first entry with that text behind {@code after}, -1 for any; -1 when there is none. */
  int find(byte[] text, int after) {
    int entry = after < 0 ? first[bucket(text, 0, text.length)] : next[after];
    return from(entry, text, 0, text.length);
  }

  /** The first entry with the text of entry {@code i} of other entries; -1 when there is none. */
  int first(TableEntries of, int i) {
    int start = of.starts()[i];
    int end = of.starts()[i + 1];
    return from(first[bucket(of.text(), start, end)], of.text(), start, end);
  }

  /** The next entry with the text of entry {@code i}; -1 when there is none. */
  int next(int i) {
    return from(next[i], entries.text(), entries.starts()[i], entries.starts()[i + 1]);
  }

  private int from(int entry, byte[] text, int start, int end) {
    int at = entry;
    while (at != NONE && !has(at, text, start, end)) {
      at = next[at];
    }
    return at;
  }

  private boolean has(int entry, byte[] text, int start, int end) {
    int[] starts = entries.starts();
    return Arrays.equals(entries.text(), starts[entry], starts[entry + 1], text, start, end);
  }
}
