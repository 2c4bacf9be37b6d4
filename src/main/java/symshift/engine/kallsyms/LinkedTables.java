package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import symshift.engine.elf.ElfImage;

/** The kallsyms tables that were linked into an image, read back byte for byte. */
public final class LinkedTables {
  private final TableContents contents;

  private LinkedTables(TableContents contents) {
    this.contents = contents;
  }

  /**
   * Finds the tables by their labels. Empty when a label is missing or undefined, when the sections
   * hold no bytes or zeros, or when what stands there does not decode to symbols.
   */
  public static Optional<LinkedTables> in(ElfImage image) {
    TablePlaces places = TablePlaces.of(image);
    int symbols = places == null ? 0 : CounterWidth.stated(places);
    return places == null || symbols <= 0
        ? Optional.empty()
        : TableContents.decode(
                symbols, places.bytes(TablePlaces.NAMES), places.bytes(TablePlaces.TOKENS))
            .map(LinkedTables::new);
  }

  /** Four bytes, or eight of which a big-endian image has the low ones last. */
  static int symbolCount(byte[] bytes, ByteOrder order) {
    MemorySegment segment = MemorySegment.ofArray(bytes);
    ValueLayout.OfInt number = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
    int first = bytes.length >= 4 ? segment.get(number, 0) : 0;
    return first == 0 && bytes.length == 8 ? segment.get(number, 4) : first;
  }

  /** What was linked in, to be compared with what a stage gives. */
  public TableContents contents() {
    return contents;
  }

  public int symbolCount() {
    return contents.symbolCount();
  }

  /** The exact bytes of kallsyms_names, without the padding behind them. */
  public byte[] names() {
    return contents.names();
  }

  /** The exact bytes of kallsyms_token_table, without the padding behind them. */
  public byte[] tokenTable() {
    return contents.tokenTable();
  }

  /** Type letter and name of every symbol, in table order. */
  public List<String> entries() {
    return contents.entries();
  }
}
