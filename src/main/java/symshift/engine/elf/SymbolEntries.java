package symshift.engine.elf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A walk through the entries of a symbol table, a block of them at a time. The methods tell of the
 * entry that {@link #next} went to.
 *
 * <p>Source: System V ABI, "Symbol Table" ({@code Elf32_Sym}, {@code Elf64_Sym}).
 */
final class SymbolEntries {
  private static final int BLOCK = 4096;

  private final MemorySegment table;
  private final ValueLayout.OfInt layout;
  private final boolean big;
  private final boolean wide;
  private final int words;
  private final int count;
  private final int[] block;
  private int index = -1;
  private int at;

  /** Starts before the first entry; the segment holds {@code count} whole entries. */
  SymbolEntries(MemorySegment table, ElfBytes file, int count) {
    this.table = table;
    this.count = count;
    this.big = file.big();
    this.wide = file.wide();
    words = wide ? 6 : 4;
    layout =
        ValueLayout.JAVA_INT_UNALIGNED.withOrder(
            big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    block = new int[words * Math.min(BLOCK, count)];
  }

  /** Goes to the next entry; false after the last. */
  boolean next() {
    if (++index >= count) {
      return false;
    }
    int inBlock = index % BLOCK;
    if (inBlock == 0) {
      int entries = Math.min(BLOCK, count - index);
      MemorySegment.copy(table, layout, 4L * words * index, block, 0, words * entries);
    }
    at = words * inBlock;
    return true;
  }

  int index() {
    return index;
  }

  /** st_name, unsigned. */
  long name() {
    return block[at] & 0xffff_ffffL;
  }

  /** The low half of st_info. */
  int type() {
    return info() & 15;
  }

  /** The high half of st_info. */
  int binding() {
    return info() >> 4;
  }

  /** st_shndx as it stands there. */
  int section() {
    int flags = block[wide ? at + 1 : at + 3];
    return big ? flags & 0xffff : flags >>> 16;
  }

  long value() {
    return wide ? pair(at + 2) : block[at + 1] & 0xffff_ffffL;
  }

  long size() {
    return wide ? pair(at + 4) : block[at + 2] & 0xffff_ffffL;
  }

  private int info() {
    int flags = block[wide ? at + 1 : at + 3];
    return big ? flags >>> 24 : flags & 0xff;
  }

  private long pair(int word) {
    int low = block[big ? word + 1 : word];
    int high = block[big ? word : word + 1];
    return (long) high << 32 | (low & 0xffff_ffffL);
  }
}
