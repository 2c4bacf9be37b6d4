package symshift.engine.elf;

import java.util.Arrays;
import symshift.engine.elf.ElfHeader.RawSection;

/**
 * Where symbols can be at home: a row for each section (row 0: undefined), then rows for absolute
 * and common symbols. A row tells the letters and what to add to the value.
 *
 * <p>Source: binutils 2.40, {@code bfd/elfcode.h} (reading symbols), {@code bfd/elfxx-mips.c} and
 * {@code bfd/elf64-x86-64.c} (special section indexes); {@code elf.h} for their numbers.
 */
final class SymbolHomes {
  static final int UNDEFINED = 0;

  private static final int LOWEST_RESERVED = 0xff00;
  private static final int COMMON = 0xf2;
  private static final int ADDED_ROWS = 6;

  private final int absolute;
  private final int[] reserved = new int[256];
  private final char[] byFlags;
  private final char[] byName;
  private final long[] added;
  private final byte[] odd;

  SymbolHomes(SectionTable sections, RawSection symtab, Backend backend, int addressBits) {
    int count = sections.size();
    absolute = count;
    byFlags = new char[count + ADDED_ROWS];
    byName = new char[count + ADDED_ROWS];
    added = new long[count + ADDED_ROWS];
    odd = new byte[count + ADDED_ROWS];
    Arrays.fill(byFlags, 'a');
    Arrays.fill(byName, 'a');
    boolean[] homes = sections.homes(symtab);
    boolean[] debugging = sections.debugging(backend, homes);
    for (int i = 1; i < count; i++) {
      if (homes[i]) {
        ElfSection section = sections.get(i).section();
        boolean small = backend.isSmall(section);
        byFlags[i] = SymbolLetter.ofSection(section, LetterRule.FLAGS, small, debugging[i]);
        byName[i] = SymbolLetter.ofSection(section, LetterRule.SECTION_NAME, small, debugging[i]);
        boolean signed = backend == Backend.MIPS && addressBits == 32;
        long start = signed ? (int) section.address() : section.address();
        added[i] = sections.linked() ? 0 : start;
        odd[i] = (byte) (sections.linked() ? section.address() & 1 : 0);
      }
    }
    Arrays.fill(reserved, absolute);
    reserved[COMMON] = common();
    letter(common(), 'C');
    letter(smallCommon(), 'c');
    if (backend == Backend.X86_64) {
      reserved[0x02] = common();
    } else if (backend == Backend.MIPS) {
      mips(sections, homes);
    }
  }

  private void mips(SectionTable sections, boolean[] homes) {
    int allocated = absolute + 3;
    letter(allocated, 'b');
    reserved[0x00] = allocated;
    reserved[0x01] = lastingRow(sections, homes, ".text", absolute + 4);
    reserved[0x02] = lastingRow(sections, homes, ".data", absolute + 5);
    reserved[0x03] = smallCommon();
    reserved[0x04] = UNDEFINED;
  }

  /** A row for symbols that name their section by its name, and have addresses in any file. */
  private int lastingRow(SectionTable sections, boolean[] homes, String name, int row) {
    for (int i = 1; i < homes.length; i++) {
      ElfSection section = sections.get(i).section();
      if (homes[i] && section.name().equals(name)) {
        byFlags[row] = byFlags[i];
        byName[row] = byName[i];
        odd[row] = (byte) (section.address() & 1);
        return row;
      }
    }
    return absolute;
  }

  private void letter(int row, char letter) {
    byFlags[row] = letter;
    byName[row] = letter;
  }

  private int common() {
    return absolute + 1;
  }

  /** The row of common symbols that are small data. */
  int smallCommon() {
    return absolute + 2;
  }

  /** The row of an st_shndx that is not in the extended table. */
  int row(int index) {
    return index >= LOWEST_RESERVED ? reserved[index - LOWEST_RESERVED] : rowOfSection(index);
  }

  /** The row of an index from the extended table: reserved ones have all upper bits set there. */
  int extendedRow(int index) {
    return index >= -256 && index < 0 ? reserved[index + 256] : rowOfSection(index);
  }

  private int rowOfSection(int index) {
    return index >= 0 && index < absolute ? index : absolute;
  }

  /** Common symbols have a size for a value. */
  boolean isCommon(int row) {
    return row == common() || row == smallCommon();
  }

  boolean isSection(int row) {
    return row > UNDEFINED && row < absolute;
  }

  /** In lower case, but for common symbols. */
  char letter(int row, LetterRule rule) {
    return rule == LetterRule.FLAGS ? byFlags[row] : byName[row];
  }

  /** Of a value that is not the address yet. */
  long added(int row) {
    return added[row];
  }

  /** 1 when even values are odd offsets in their section. */
  int odd(int row) {
    return odd[row];
  }
}
