package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;

/** The kallsyms tables that were linked into an image, read back byte for byte. */
public final class LinkedTables {
  private static final int LONGEST_TABLE = 64 << 20;
  private static final int LONGEST_TOKEN_TABLE = 1 << 16;

  private final TableContents contents;

  private LinkedTables(TableContents contents) {
    this.contents = contents;
  }

  /**
   * Finds the tables by their labels. Empty when a label is missing or undefined, when the sections
   * hold no bytes or zeros, or when what stands there does not decode to symbols.
   */
  public static Optional<LinkedTables> in(ElfImage image) {
    byte[] count = at(image, "kallsyms_num_syms", 8);
    byte[] stream = at(image, "kallsyms_names", LONGEST_TABLE);
    byte[] table = at(image, "kallsyms_token_table", LONGEST_TOKEN_TABLE);
    if (count == null || stream == null || table == null) {
      return Optional.empty();
    }
    int symbols = symbolCount(count, image.byteOrder());
    if (symbols <= 0) {
      return Optional.empty();
    }
    return TableContents.decode(symbols, stream, table).map(LinkedTables::new);
  }

  private static byte @Nullable [] at(ElfImage image, String label, int most) {
    OptionalLong address = image.addressOf(label);
    Optional<MemorySegment> rest =
        address.isPresent() ? image.bytesFrom(address.getAsLong()) : Optional.empty();
    return rest.map(all -> all.asSlice(0, Math.min(all.byteSize(), most)))
        .map(bytes -> bytes.toArray(ValueLayout.JAVA_BYTE))
        .orElse(null);
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
