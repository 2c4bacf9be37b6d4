package symshift.engine.kallsyms;

import java.util.Arrays;

/**
 * How wide the number of symbols and the markers are: as an address up to 4.19, four bytes since.
 */
final class CounterWidth {
  private static final int MOST = 1 << 16;

  private CounterWidth() {}

  /** Told by the zeros between markers; by the layout where there is one marker. */
  static int of(TablePlaces places) {
    TableView view = places.view();
    if (view.wordBytes() == 4) {
      return 4;
    }
    long at = places.place(TablePlaces.MARKERS);
    long halves = places.has(TablePlaces.MARKERS) ? places.region(TablePlaces.MARKERS) / 4 : 0;
    int zeros = 0;
    int others = 0;
    for (int i : view.big() ? new int[] {1, 2, 4} : new int[] {1, 3, 5}) {
      boolean zero = i < halves && view.s32(at + 4L * i) == 0;
      zeros += zero ? 1 : 0;
      others += i < halves && !zero ? 1 : 0;
    }
    boolean several = halves >= 4 && (view.s32(at + 8) != 0 || view.s32(at + 12) != 0);
    if (others > 0 || several) {
      return zeros > others ? 8 : 4;
    }
    boolean old = places.has(TablePlaces.ADDRESSES) && !places.has(TablePlaces.SEQS);
    return old && isFirst(places, TablePlaces.ADDRESSES) ? 8 : 4;
  }

  private static boolean isFirst(TablePlaces places, String label) {
    return places.at().keySet().iterator().next().equals(label);
  }

  /** The number of symbols as it stands there; 0 where it does not. */
  static int stated(TablePlaces places) {
    long at = places.place(TablePlaces.COUNT);
    if (!places.has(TablePlaces.COUNT) || !places.view().covers(at, 4)) {
      return 0;
    }
    byte[] bytes = places.view().copy(at, Math.min(8, places.region(TablePlaces.COUNT)));
    return bytes.length < 4 ? 0 : LinkedTables.symbolCount(bytes, places.view().order());
  }

  /** The markers as far as they rise, but for one that is wrong; one at least. */
  static int[] markers(TablePlaces places, int width) {
    if (!places.has(TablePlaces.MARKERS)) {
      return new int[] {0};
    }
    long most = Math.min(places.region(TablePlaces.MARKERS) / width, MOST);
    int[] markers = new int[(int) Math.max(1, most)];
    for (int i = 0; i < most; i++) {
      long at = places.place(TablePlaces.MARKERS) + (long) i * width;
      markers[i] = Math.clamp(places.view().number(at, width), 0, Integer.MAX_VALUE);
    }
    int rising = 1;
    while (rising < most && (rises(markers, rising) || rises(markers, rising + 1))) {
      rising++;
    }
    int told = (stated(places) + DecodedNames.BLOCK - 1) / DecodedNames.BLOCK;
    boolean close = told > 0 && told <= most && Math.abs(told - rising) <= 1;
    return Arrays.copyOf(markers, close ? told : rising);
  }

  /** Behind the one before, or behind the one before that where that is wrong. */
  private static boolean rises(int[] markers, int i) {
    return i < markers.length
        && (isStep((long) markers[i] - markers[i - 1])
            || (i > 1 && isStep(((long) markers[i] - markers[i - 2]) / 2)));
  }

  private static boolean isStep(long bytes) {
    return bytes >= 2 * DecodedNames.BLOCK && bytes <= 514L * DecodedNames.BLOCK;
  }
}
