package symshift.engine.kallsyms;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the addresses or offsets, their base and the symbol numbers in name order, around tables
 * that were found. Every layout there was is tried; the one in which addresses ascend is taken.
 */
final class AddressSearch {
  private static final int[] ALIGNMENTS = {4, 8, 16, 256};

  private final TableView view;
  private final Map<String, Long> known;
  private final int symbols;
  private final long behindMarkers;
  private Map<String, Long> best = Map.of();
  private long most = -1;

  private AddressSearch(TableView view, Map<String, Long> known, int symbols, long behindMarkers) {
    this.view = view;
    this.known = known;
    this.symbols = symbols;
    this.behindMarkers = behindMarkers;
  }

  /**
   * All places, known ones included.
   *
   * @param behindMarkers place behind the markers, where symbol numbers stood at first
   */
  static Map<String, Long> around(
      TableView view, Map<String, Long> known, int symbols, long behindMarkers) {
    AddressSearch search = new AddressSearch(view, known, symbols, behindMarkers);
    search.behind();
    search.before();
    Map<String, Long> all = new LinkedHashMap<>(known);
    all.putAll(search.best);
    return all;
  }

  private long place(String label) {
    return known.getOrDefault(label, 0L);
  }

  /** Since 6.4: behind the token index. */
  private void behind() {
    int word = view.wordBytes();
    for (int alignment = 4; alignment <= word; alignment += 4) {
      long at = view.aligned(place(TablePlaces.INDEX) + 2L * TokenTable.CODES, alignment);
      long base = view.aligned(at + 4L * symbols, alignment);
      offer(Map.of(TablePlaces.OFFSETS, at, TablePlaces.BASE, base), base + word);
      offer(Map.of(TablePlaces.OFFSETS, at), base);
      offer(Map.of(TablePlaces.ADDRESSES, at), at + (long) word * symbols);
    }
  }

  /** Before the number of symbols, which starts at most an alignment behind them. */
  private void before() {
    int word = view.wordBytes();
    long count = place(TablePlaces.COUNT);
    for (int alignment : ALIGNMENTS) {
      long seqs = view.aligned(behindMarkers, alignment);
      long base = down(count - word, alignment);
      long offsets = down(base - 4L * symbols, alignment);
      offer(Map.of(TablePlaces.OFFSETS, offsets, TablePlaces.BASE, base), seqs);
      offer(Map.of(TablePlaces.ADDRESSES, down(count - (long) word * symbols, alignment)), seqs);
    }
  }

  private long down(long at, int alignment) {
    return at - (view.addressOf(at) & (alignment - 1));
  }

  /** Points for every address that ascends, and twice as many for symbol numbers that fit. */
  private void offer(Map<String, Long> places, long seqs) {
    for (long place : places.values()) {
      if (!view.covers(place, 8)) {
        return;
      }
    }
    Map<String, Long> all = new LinkedHashMap<>(known);
    all.putAll(places);
    DecodedAddresses decoded =
        DecodedAddresses.of(new TablePlaces(view, all, false), symbols, Map.of());
    if (decoded == null || !decoded.isPlausible()) {
      return;
    }
    long points = decoded.points();
    Map<String, Long> found = new LinkedHashMap<>(places);
    if (isPermutation(seqs)) {
      points += 2L * symbols;
      found.put(TablePlaces.SEQS, seqs);
    }
    if (points > most) {
      most = points;
      best = found;
    }
  }

  /** Every symbol once, but for a few that are damaged. */
  private boolean isPermutation(long at) {
    if (!view.covers(at, 3L * symbols)) {
      return false;
    }
    boolean[] seen = new boolean[symbols];
    int wrong = 0;
    for (int i = 0; i < symbols && wrong <= 2; i++) {
      int seq = SymbolOrder.number(view, at + 3L * i);
      boolean fresh = seq < symbols && !seen[seq];
      wrong += fresh ? 0 : 1;
      if (fresh) {
        seen[seq] = true;
      }
    }
    return wrong <= 2;
  }
}
