package symshift.engine.elf;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import symshift.engine.MalformedArtifactException;

/**
 * The string table of the symbols, copied once; names are ranges of it.
 *
 * <p>Source: binutils 2.40, {@code bfd_elf_string_from_elf_section} in {@code bfd/elf.c}: which
 * names it cannot read.
 */
final class SymbolStrings {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** So many bytes of names may be there in any case, and so many more for each symbol. */
  private static final long FREE_BYTES = 16 << 20;

  private static final long BYTES_A_SYMBOL = 4096;
  private static final long MOST_BYTES = 1 << 30;

  private static final int LOWEST_OF_SYSTEM = 0x6000_0000;

  private final byte[] text;
  private final long offset;
  private long room;
  private boolean readable;

  /**
   * Copies the table.
   *
   * @throws MalformedArtifactException when it is cut off, or too large for so few symbols
   */
  SymbolStrings(ElfBytes file, ElfSection section, int symbols) throws MalformedArtifactException {
    offset = section.offset();
    file.require(offset, section.size(), "the symbol names");
    long most = Math.min(MOST_BYTES, FREE_BYTES + BYTES_A_SYMBOL * symbols);
    if (section.size() > most) {
      throw new MalformedArtifactException(
          "elf",
          offset,
          "at most " + most + " bytes of names for " + symbols + " symbols",
          section.size() + " bytes");
    }
    text = file.slice(offset, section.size()).toArray(ValueLayout.JAVA_BYTE);
    room = FREE_BYTES + 4 * section.size();
    int type = section.type();
    readable = type == ElfSection.STRTAB || Integer.compareUnsigned(type, LOWEST_OF_SYSTEM) >= 0;
  }

  byte[] text() {
    return text;
  }

  /**
   * Whether binutils reads the name that starts there, in order of the symbols: of a table whose
   * last name has no end, it reads the first name it is asked for and no other. Names that start at
   * 0 are empty in any case and need not be asked for.
   */
  boolean reads(long start) {
    boolean reads = readable && start < text.length;
    readable &= text.length > 0 && text[text.length - 1] == 0;
    return reads;
  }

  /**
   * Where the name that starts there ends.
   *
   * @throws MalformedArtifactException when all names so far have several times the bytes of the
   *     table: they overlap, and a small file would unfold into a huge one
   */
  int end(int start) throws MalformedArtifactException {
    int end = nulFrom(start);
    room -= end - start;
    if (room < 0) {
      throw new MalformedArtifactException(
          "elf",
          offset + start,
          "names of at most four times the " + text.length + " bytes of their table",
          "more, because they overlap");
    }
    return end;
  }

  /** The next NUL, or the end of the text; looks at eight bytes a step. */
  private int nulFrom(int start) {
    int at = start;
    while (at <= text.length - 8) {
      long eight = (long) EIGHT.get(text, at);
      // the lowest byte that is 0 has its high bit set here, and none below it
      long nul = (eight - LOW_BITS) & ~eight & HIGH_BITS;
      if (nul != 0) {
        return at + (Long.numberOfTrailingZeros(nul) >>> 3);
      }
      at += 8;
    }
    while (at < text.length && text[at] != 0) {
      at++;
    }
    return at;
  }
}
