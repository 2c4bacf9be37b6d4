package symshift.engine.kallsyms;

import org.jspecify.annotations.Nullable;

/**
 * Finds the token table by its shape: 256 strings, and behind them 256 numbers of two bytes that
 * say where each string starts.
 */
final class TokenSearch {
  private static final int CODES = TokenTable.CODES;
  private static final int INDEX_BYTES = 2 * CODES;
  private static final int FARTHEST = 0x10000 + 1024;
  private static final int DAMAGED = 2;

  private final TableView view;
  private final int tolerated;

  /** Where the two tables start in the view. */
  record Place(long table, long index) {}

  private TokenSearch(TableView view, int tolerated) {
    this.view = view;
    this.tolerated = tolerated;
  }

  /** Looks for places where the two tables agree. */
  static TokenSearch sound(TableView view) {
    return new TokenSearch(view, 0);
  }

  /** Looks for places where they agree but for a damaged byte or two. */
  static TokenSearch damaged(TableView view) {
    return new TokenSearch(view, DAMAGED);
  }

  /** The first place whose index stands there or behind; null where there is none. */
  @Nullable Place from(long first) {
    long last = view.size() - INDEX_BYTES;
    for (long at = view.aligned(first, 4); at <= last; at += 4) {
      if (looksSo(at) && rises(at)) {
        long table = table(at);
        if (table >= 0) {
          return new Place(table, at);
        }
      }
    }
    return null;
  }

  /** A look at few elements, which nearly all places fail. */
  private boolean looksSo(long at) {
    if (tolerated == 0) {
      long four = view.u64(at);
      long a = view.big() ? four >>> 48 : four & 0xffff;
      long b = (view.big() ? four >>> 32 : four >>> 16) & 0xffff;
      long c = (view.big() ? four >>> 16 : four >>> 32) & 0xffff;
      return a == 0 && b > 0 && c > b && view.u16(at + INDEX_BYTES - 2) >= CODES - 1;
    }
    int falls = 0;
    for (int i = 32; i < CODES && falls <= 2; i += 32) {
      falls += view.u16(at + 2L * i) < view.u16(at + 2L * (i - 32)) + 32 ? 1 : 0;
    }
    return falls <= 2;
  }

  private boolean rises(long at) {
    int falls = view.u16(at) == 0 ? 0 : 1;
    int before = view.u16(at);
    for (int i = 1; i < CODES && falls <= tolerated; i++) {
      int next = view.u16(at + 2L * i);
      falls += next <= before ? 1 : 0;
      before = next;
    }
    return falls <= tolerated;
  }

  /** Where the strings start that end where the index says; -1 where there are none. */
  private long table(long index) {
    long lowest = Math.max(0, index - FARTHEST);
    for (long at = view.aligned(index - CODES - 3, 4); at >= lowest; at -= 4) {
      if (at < index && agrees(at, index)) {
        return at;
      }
    }
    return -1;
  }

  private boolean agrees(long table, long index) {
    int wrong = 0;
    for (int i = 1; i < CODES && wrong <= tolerated; i++) {
      long end = table + view.u16(index + 2L * i) - 1;
      wrong += end < table || end >= index || view.u8(end) != 0 ? 1 : 0;
    }
    return wrong <= tolerated && endsBefore(table, index);
  }

  /** The last string ends, and only zeros stand between its end and the index. */
  private boolean endsBefore(long table, long index) {
    int last = Math.max(view.u16(index + INDEX_BYTES - 2), view.u16(index + INDEX_BYTES - 4) + 1);
    long end = table + last;
    while (end < index && view.u8(end) != 0) {
      end++;
    }
    boolean ended = end < index && index - end <= 256;
    for (long at = end; ended && at < index; at++) {
      ended = view.u8(at) == 0;
    }
    return ended || (tolerated > 0 && index - table < FARTHEST && last >= index - table);
  }
}
