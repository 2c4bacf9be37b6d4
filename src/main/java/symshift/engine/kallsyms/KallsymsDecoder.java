package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ImagePart;

/**
 * Finds and decodes the kallsyms tables of an image: by their labels, and where the image has no
 * symbols by their shape.
 */
public final class KallsymsDecoder {
  private static final int MOST_TRIES = 100;

  private KallsymsDecoder() {}

  /**
   * The tables of an ELF image or object file, in any layout since 2.6.12. Empty where there are
   * none, or where nothing that stands there decodes to symbols.
   *
   * <p>By labels O(size of the tables); by shape O(size of what is loaded), code last.
   */
  public static Optional<DecodedTables> in(ElfImage image) {
    TablePlaces labelled = TablePlaces.of(image);
    DecodedTables found = labelled == null ? null : decode(labelled, image);
    if (found != null || image.relocatable()) {
      return Optional.ofNullable(found);
    }
    List<TableView> views = new ArrayList<>();
    for (ImagePart each : image.parts()) {
      views.add(new TableView(each, image.byteOrder(), image.bits() / 8));
    }
    views.sort(Comparator.comparing(view -> view.part().executable()));
    return Optional.ofNullable(search(views, image));
  }

  /**
   * The tables of a file that is no ELF image, for example {@code arch/arm64/boot/Image}. Byte
   * order and width are tried; the first byte counts as address 0.
   */
  public static Optional<DecodedTables> inRaw(MemorySegment file) {
    ImagePart part = new ImagePart("", 0, 0, false, file);
    List<TableView> views = new ArrayList<>();
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      for (int word : new int[] {8, 4}) {
        views.add(new TableView(part, order, word));
      }
    }
    DecodedTables best = null;
    for (TableView view : views) {
      DecodedTables next = search(List.of(view), null);
      best = best == null || (next != null && next.points() > best.points()) ? next : best;
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable DecodedTables search(List<TableView> views, @Nullable ElfImage image) {
    for (boolean damaged : new boolean[] {false, true}) {
      for (TableView view : views) {
        TokenSearch search = damaged ? TokenSearch.damaged(view) : TokenSearch.sound(view);
        TokenSearch.Place place = search.from(0);
        for (int tries = 0; place != null && tries < MOST_TRIES; tries++) {
          TablePlaces places = places(view, place);
          DecodedTables found = places == null ? null : decode(places, image);
          if (found != null) {
            return found;
          }
          place = search.from(place.index() + 4);
        }
      }
    }
    return null;
  }

  private static @Nullable TablePlaces places(TableView view, TokenSearch.Place place) {
    Map<String, Long> known = new LinkedHashMap<>();
    known.put(TablePlaces.TOKENS, place.table());
    known.put(TablePlaces.INDEX, place.index());
    TokenTable tokens = tokens(new TablePlaces(view, known, false));
    Map<String, Long> names =
        tokens == null ? null : NamesSearch.before(view, place.table(), tokens.tokens());
    if (tokens == null || names == null) {
      return null;
    }
    known.putAll(names);
    TablePlaces places = new TablePlaces(view, known, false);
    int counter = CounterWidth.of(places);
    if (counter == 8) {
      long found = known.getOrDefault(TablePlaces.COUNT, 0L);
      known.put(TablePlaces.COUNT, found - (view.addressOf(found) & 7));
    }
    DecodedNames decoded = names(places, tokens, counter);
    int symbols = decoded.count();
    long markers = (symbols + DecodedNames.BLOCK - 1L) / DecodedNames.BLOCK * counter;
    long behind = places.place(TablePlaces.MARKERS) + markers;
    return new TablePlaces(view, AddressSearch.around(view, known, symbols, behind), false);
  }

  private static @Nullable TokenTable tokens(TablePlaces places) {
    TableView view = places.view();
    long at = places.place(TablePlaces.TOKENS);
    byte[] table = view.copy(at, Math.min(view.size() - at, TablePlaces.LONGEST_TOKENS));
    int[] index = null;
    if (places.has(TablePlaces.INDEX)
        && view.covers(places.place(TablePlaces.INDEX), 2L * TokenTable.CODES)) {
      index = new int[TokenTable.CODES];
      for (int i = 0; i < index.length; i++) {
        index[i] = view.u16(places.place(TablePlaces.INDEX) + 2L * i);
      }
    }
    return TokenTable.of(table, index);
  }

  private static DecodedNames names(TablePlaces places, TokenTable tokens, int counter) {
    int[] markers = CounterWidth.markers(places, counter);
    byte[] region = places.bytes(TablePlaces.NAMES);
    return DecodedNames.of(region, tokens.tokens(), markers, CounterWidth.stated(places));
  }

  private static @Nullable DecodedTables decode(TablePlaces places, @Nullable ElfImage image) {
    TokenTable tokens = tokens(places);
    if (tokens == null) {
      return null;
    }
    int counter = CounterWidth.of(places);
    DecodedNames names = names(places, tokens, counter);
    if (!names.isPlausible()) {
      return null;
    }
    boolean placed = image == null || !image.relocatable();
    Map<Long, Long> filledIn = image == null ? Map.of() : filledIn(image, places);
    DecodedAddresses addresses =
        placed ? DecodedAddresses.of(places, names.count(), filledIn) : null;
    return new DecodedTables(places, tokens, names, addresses, new Relocated(filledIn, counter));
  }

  /** What more is known about the bytes: what relocations fill in, and the width of counters. */
  record Relocated(Map<Long, Long> filledIn, int counterBytes) {}

  private static Map<Long, Long> filledIn(ElfImage image, TablePlaces places) {
    if (image.relocatable()) {
      return Map.of();
    }
    List<Long> at = List.copyOf(places.at().values());
    TableView view = places.view();
    long last = at.getLast() + places.region(places.at().keySet().stream().toList().getLast());
    return image.filledIn(view.addressOf(at.getFirst()), view.addressOf(last));
  }
}
