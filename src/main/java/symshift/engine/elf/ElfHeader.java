package symshift.engine.elf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import symshift.engine.MalformedArtifactException;

/**
 * The file header and the section header table.
 *
 * <p>Source: System V ABI, "ELF Header" and "Sections"; names as in {@code elf.h}.
 */
final class ElfHeader {
  private static final ValueLayout.OfInt MARK =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int SHN_XINDEX = 0xffff;
  private static final int MOST_SECTIONS = 1_000_000;

  private final ElfBytes bytes;
  private final int sectionHeaderBytes;

  private ElfHeader(ElfBytes bytes) {
    this.bytes = bytes;
    sectionHeaderBytes = bytes.wide() ? 64 : 40;
  }

  static boolean isMarked(MemorySegment file) {
    return file.byteSize() >= 4 && file.get(MARK, 0) == 0x7f454c46;
  }

  /** Checks the identification and the size of the file header. */
  static ElfHeader of(MemorySegment file) throws MalformedArtifactException {
    long size = file.byteSize();
    if (size < 16 || !isMarked(file)) {
      String found = size < 16 ? "a file of " + size + " bytes" : "other bytes";
      throw new MalformedArtifactException("elf", 0, "the mark 7f 45 4c 46", found);
    }
    int width = file.get(ValueLayout.JAVA_BYTE, 4);
    int order = file.get(ValueLayout.JAVA_BYTE, 5);
    if (width != 1 && width != 2) {
      throw new MalformedArtifactException("elf", 4, "class 1 or 2", "class " + (width & 0xff));
    }
    if (order != 1 && order != 2) {
      throw new MalformedArtifactException(
          "elf", 5, "byte order 1 or 2", "byte order " + (order & 0xff));
    }
    ElfBytes bytes = new ElfBytes(file, order == 2, width == 2);
    bytes.require(0, bytes.wide() ? 64 : 52, "the file header");
    return new ElfHeader(bytes);
  }

  ElfBytes bytes() {
    return bytes;
  }

  int type() {
    return bytes.u16(16);
  }

  int machine() {
    return bytes.u16(18);
  }

  /**
   * All sections in header order; none when the file has no section header table.
   *
   * @throws MalformedArtifactException when the table or the names of the sections are cut off, or
   *     larger than any link makes them
   */
  SectionTable sections() throws MalformedArtifactException {
    long table = bytes.word(bytes.wide() ? 40 : 32);
    if (table == 0) {
      return new SectionTable(List.of(), 0, type());
    }
    long tail = bytes.wide() ? 58 : 46;
    int entryBytes = bytes.u16(tail);
    if (entryBytes != sectionHeaderBytes) {
      throw new MalformedArtifactException(
          "elf",
          tail,
          "section headers of " + sectionHeaderBytes + " bytes",
          entryBytes + " bytes");
    }
    bytes.require(table, sectionHeaderBytes, "the section header table");
    RawSection first = section(table, 0);
    int count = count(table, tail + 2, first);
    List<RawSection> found = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      found.add(section(table + (long) i * sectionHeaderBytes, i));
    }
    int names = bytes.u16(tail + 4) == SHN_XINDEX ? first.link() : bytes.u16(tail + 4);
    if (names <= 0 || names >= count || found.get(names).section().type() != ElfSection.STRTAB) {
      return new SectionTable(found, 0, type());
    }
    return new SectionTable(named(found, found.get(names).section()), names, type());
  }

  /** From e_shnum or, where that is 0, from the size of section 0. */
  private int count(long table, long at, RawSection first) throws MalformedArtifactException {
    long count = bytes.u16(at) != 0 ? bytes.u16(at) : first.size();
    long there = (bytes.size() - table) / sectionHeaderBytes;
    if (count < 0 || count > MOST_SECTIONS) {
      throw new MalformedArtifactException(
          "elf", at, "at most " + MOST_SECTIONS + " sections", Long.toUnsignedString(count));
    }
    if (count > there) {
      bytes.require(table, count * sectionHeaderBytes, "the section header table");
    }
    return (int) count;
  }

  private RawSection section(long at, int index) {
    boolean wide = bytes.wide();
    int word = wide ? 8 : 4;
    long flags = at + 8;
    return new RawSection(
        new ElfSection(
            index,
            "",
            bytes.s32(at + 4),
            bytes.word(flags),
            bytes.word(flags + word),
            bytes.word(flags + 2L * word),
            bytes.word(flags + 3L * word)),
        bytes.s32(at),
        bytes.s32(flags + 4L * word),
        bytes.s32(flags + 4L * word + 4),
        bytes.word(at + (wide ? 56 : 36)));
  }

  private List<RawSection> named(List<RawSection> sections, ElfSection strings)
      throws MalformedArtifactException {
    bytes.require(strings.offset(), strings.size(), "the section names");
    SectionNames names = new SectionNames(bytes, strings);
    List<RawSection> named = new ArrayList<>(sections.size());
    for (RawSection each : sections) {
      named.add(each.named(names.at(each.nameOffset() & 0xffff_ffffL)));
    }
    return named;
  }

  /**
   * A section header with the fields that only this package reads.
   *
   * @param nameOffset sh_name
   * @param link sh_link
   * @param info sh_info
   * @param entryBytes sh_entsize
   */
  record RawSection(ElfSection section, int nameOffset, int link, int info, long entryBytes) {
    long size() {
      return section.size();
    }

    RawSection named(String name) {
      ElfSection s = section;
      return new RawSection(
          new ElfSection(s.index(), name, s.type(), s.flags(), s.address(), s.offset(), s.size()),
          nameOffset,
          link,
          info,
          entryBytes);
    }
  }
}
