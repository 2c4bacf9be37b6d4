package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of every symbol, decoded the way in which most of them ascend. */
final class DecodedAddresses {
  private final OffsetCoding coding;
  private final long[] elements;
  private final long[] addresses;
  private final int ascents;
  private final int descents;

  private DecodedAddresses(OffsetCoding coding, long[] elements, long base, Source source) {
    this.coding = coding;
    this.elements = elements;
    this.addresses = new long[elements.length];
    long mask = source.view().wordBytes() == 4 ? 0xffff_ffffL : -1;
    int up = 0;
    int down = 0;
    for (int i = 0; i < elements.length; i++) {
      long place = source.view().addressOf(source.at() + 4L * i);
      addresses[i] = coding.address(elements[i], base, place) & mask;
      int order = i == 0 ? 0 : Long.compareUnsigned(addresses[i], addresses[i - 1]);
      up += order > 0 ? 1 : 0;
      boolean wraps =
          coding == OffsetCoding.ABOVE_BASE && Long.compareUnsigned(addresses[i], base) < 0;
      down += order < 0 || wraps ? 1 : 0;
    }
    ascents = up;
    descents = down;
  }

  private record Source(TableView view, long at) {}

  /**
   * Decodes; null where the image has neither addresses nor offsets, or where it ends before them.
   *
   * @param filledIn what relocations put where, see {@code ElfImage.filledIn}
   */
  static @Nullable DecodedAddresses of(TablePlaces places, int symbols, Map<Long, Long> filledIn) {
    TableView view = places.view();
    String label = places.has(TablePlaces.OFFSETS) ? TablePlaces.OFFSETS : TablePlaces.ADDRESSES;
    int width = label.equals(TablePlaces.OFFSETS) ? 4 : view.wordBytes();
    long at = places.place(label);
    boolean based = places.has(TablePlaces.BASE);
    if (!places.has(label)
        || !view.covers(at, (long) width * symbols)
        || (based && !view.covers(places.place(TablePlaces.BASE), view.wordBytes()))) {
      return null;
    }
    long[] elements = new long[symbols];
    for (int i = 0; i < symbols; i++) {
      long place = at + (long) width * i;
      elements[i] = filledIn.getOrDefault(view.addressOf(place), view.number(place, width));
    }
    long base = 0;
    if (based) {
      long place = places.place(TablePlaces.BASE);
      base = filledIn.getOrDefault(view.addressOf(place), view.number(place, view.wordBytes()));
    }
    DecodedAddresses best = null;
    for (OffsetCoding each : codings(places, width, elements)) {
      DecodedAddresses next = new DecodedAddresses(each, elements, base, new Source(view, at));
      best = best == null || next.descents < best.descents ? next : best;
    }
    return best;
  }

  private static List<OffsetCoding> codings(TablePlaces places, int width, long[] elements) {
    if (places.has(TablePlaces.BASE)) {
      long negative = Arrays.stream(elements).filter(each -> (int) each < 0).count();
      return negative * 2 > elements.length
          ? List.of(OffsetCoding.SIGNED, OffsetCoding.ABOVE_BASE)
          : List.of(OffsetCoding.ABOVE_BASE);
    }
    if (!places.has(TablePlaces.OFFSETS)) {
      return List.of(OffsetCoding.ADDRESS);
    }
    return width == places.view().wordBytes()
        ? List.of(OffsetCoding.NUMBER, OffsetCoding.FROM_PLACE)
        : List.of(OffsetCoding.FROM_PLACE);
  }

  /** Most ascend, and hardly any descend: no chance, and no zeros. */
  boolean isPlausible() {
    return descents <= 2 + elements.length / 100 && ascents >= (elements.length - 1) / 3;
  }

  OffsetCoding coding() {
    return coding;
  }

  /** How much speaks for this reading: ascents, and a base that is the lowest address. */
  long points() {
    long anchor = coding.form() != AddressForm.BASE_RELATIVE ? 0 : isAnchored() ? 2 : -16;
    return ascents - 4L * descents + anchor;
  }

  private boolean isAnchored() {
    if (coding != OffsetCoding.SIGNED) {
      return elements.length > 0 && elements[0] == 0;
    }
    return Arrays.stream(elements).anyMatch(each -> each == 0xffff_ffffL);
  }

  /** The symbol whose address is the base, which is the first that is not absolute; -1 for none. */
  int lowest() {
    int first = 0;
    while (coding == OffsetCoding.SIGNED && first < elements.length && (int) elements[first] >= 0) {
      first++;
    }
    return coding.form() == AddressForm.BASE_RELATIVE && first < elements.length ? first : -1;
  }

  /** What stands there for a symbol. */
  long element(int symbol) {
    return elements[symbol];
  }

  /** By symbol; not to be changed. */
  long[] addresses() {
    return addresses;
  }

  long address(int symbol) {
    return addresses[symbol];
  }

  /** Symbols before which another has a higher address. */
  List<Integer> falls() {
    List<Integer> falls = new ArrayList<>();
    for (int i = 1; i < addresses.length; i++) {
      if (Long.compareUnsigned(addresses[i], addresses[i - 1]) < 0) {
        falls.add(i);
      }
    }
    return falls;
  }
}
