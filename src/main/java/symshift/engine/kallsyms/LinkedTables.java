package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;

/** The kallsyms tables that were linked into an image, read back byte for byte. */
public final class LinkedTables {
  private static final int LONGEST_TABLE = 64 << 20;
  private static final int LONGEST_TOKEN_TABLE = 1 << 16;

  private final byte[] names;
  private final byte[] tokenTable;
  private final List<String> entries;

  private LinkedTables(byte[] names, byte[] tokenTable, List<String> entries) {
    this.names = names;
    this.tokenTable = tokenTable;
    this.entries = entries;
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
    byte[][] tokens = tokens(table);
    if (symbols <= 0 || symbols > stream.length / 2 || tokens == null) {
      return Optional.empty();
    }
    int tokenBytes = 256;
    for (byte[] each : tokens) {
      tokenBytes += each.length;
    }
    byte[] exactTable = Arrays.copyOf(table, tokenBytes);
    for (boolean longNames : new boolean[] {true, false}) {
      NamesReader reader = new NamesReader(stream, tokens, longNames);
      if (reader.read(symbols)) {
        byte[] names = Arrays.copyOf(stream, reader.bytesRead());
        return Optional.of(new LinkedTables(names, exactTable, reader.entries()));
      }
    }
    return Optional.empty();
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
  private static int symbolCount(byte[] bytes, ByteOrder order) {
    MemorySegment segment = MemorySegment.ofArray(bytes);
    ValueLayout.OfInt number = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
    int first = bytes.length >= 4 ? segment.get(number, 0) : 0;
    return first == 0 && bytes.length == 8 ? segment.get(number, 4) : first;
  }

  /** 256 strings, or null when the bytes end before. */
  private static byte @Nullable [][] tokens(byte[] table) {
    byte[][] tokens = new byte[256][];
    int from = 0;
    for (int code = 0; code < 256; code++) {
      int end = from;
      while (end < table.length && table[end] != 0) {
        end++;
      }
      if (end >= table.length) {
        return null;
      }
      tokens[code] = Arrays.copyOfRange(table, from, end);
      from = end + 1;
    }
    return tokens;
  }

  public int symbolCount() {
    return entries.size();
  }

  /** The exact bytes of kallsyms_names, without the padding behind them. */
  public byte[] names() {
    return names.clone();
  }

  /** The exact bytes of kallsyms_token_table, without the padding behind them. */
  public byte[] tokenTable() {
    return tokenTable.clone();
  }

  /** Type letter and name of every symbol, in table order. */
  public List<String> entries() {
    return entries;
  }
}
