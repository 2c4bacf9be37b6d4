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
  private static final int LARGEST_GAP = 256;
  private static final int NEAR = 64;
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
      Place place = at(at);
      if (place != null) {
        return tolerated == 0 ? place : best(place, Math.min(last, at + NEAR));
      }
    }
    return null;
  }

  private @Nullable Place at(long index) {
    if (!looksSo(index) || falls(index) > tolerated) {
      return null;
    }
    long table = table(index);
    return table < 0 ? null : new Place(table, index);
  }

  /** A place a little before the right one looks right, too, where some faults are tolerated. */
  private Place best(Place first, long last) {
    Place best = first;
    for (long at = first.index() + 4; at <= last; at += 4) {
      Place next = at(at);
      best = next != null && faults(next) <= faults(best) ? next : best;
    }
    return best;
  }

  private int faults(Place place) {
    int wrong = 2 * wrong(place.table(), place.index(), CODES);
    return falls(place.index()) + wrong + (isFilled(place) ? 0 : 3);
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

  /** Elements of the index that are not above the one before; one more than tolerated is enough. */
  private int falls(long at) {
    int falls = view.u16(at) == 0 ? 0 : 1;
    int before = view.u16(at);
    for (int i = 1; i < CODES && falls <= tolerated; i++) {
      int next = view.u16(at + 2L * i);
      falls += next <= before ? 1 : 0;
      before = next;
    }
    return falls;
  }

  /** Where the strings start that end where the index says; -1 where there are none. */
  private long table(long index) {
    long lowest = Math.max(0, index - FARTHEST);
    for (long at = view.aligned(index - CODES - 3, 4); at >= lowest; at -= 4) {
      if (at < index
          && wrong(at, index, tolerated) <= tolerated
          && (tolerated > 0 || isFilled(new Place(at, index)))) {
        return at;
      }
    }
    return -1;
  }

  /** Strings that do not end where the index says; stops above {@code most}. */
  private int wrong(long table, long index, int most) {
    int wrong = 0;
    for (int i = 1; i < CODES && wrong <= most; i++) {
      long end = table + view.u16(index + 2L * i) - 1;
      wrong += end < table || end >= index || view.u8(end) != 0 ? 1 : 0;
    }
    return wrong;
  }

  /** Behind the last string only zeros stand up to the index. */
  private boolean isFilled(Place place) {
    int strings = 0;
    long at = place.table();
    while (at < place.index() && strings < CODES) {
      strings += view.u8(at) == 0 ? 1 : 0;
      at++;
    }
    boolean filled = strings == CODES && place.index() - at < LARGEST_GAP;
    while (filled && at < place.index()) {
      filled = view.u8(at++) == 0;
    }
    return filled;
  }
}
