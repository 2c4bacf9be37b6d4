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
  private static final int LONGEST_SECTION_NAME = 4096;

  private final ElfBytes bytes;
  private final int sectionHeaderBytes;

  private ElfHeader(ElfBytes bytes) {
    this.bytes = bytes;
    sectionHeaderBytes = bytes.wide() ? 64 : 40;
  }

  /** Checks the identification and the size of the file header. */
  static ElfHeader of(MemorySegment file) throws MalformedArtifactException {
    long size = file.byteSize();
    if (size < 16 || file.get(MARK, 0) != 0x7f454c46) {
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

  /** All sections in header order; empty when the file has no section header table. */
  List<RawSection> sections() throws MalformedArtifactException {
    long table = bytes.word(bytes.wide() ? 40 : 32);
    if (table == 0) {
      return List.of();
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
    long count = bytes.u16(tail + 2) != 0 ? bytes.u16(tail + 2) : first.size();
    long most = (bytes.size() - table) / sectionHeaderBytes;
    if (count < 0 || count > most) {
      bytes.require(table, Math.max(count, 0) * sectionHeaderBytes, "the section header table");
      throw new MalformedArtifactException(
          "elf", tail + 2, "at most " + most + " sections", Long.toUnsignedString(count));
    }
    List<RawSection> found = new ArrayList<>((int) count);
    for (int i = 0; i < count; i++) {
      found.add(section(table + (long) i * sectionHeaderBytes, i));
    }
    int names = bytes.u16(tail + 4) == SHN_XINDEX ? first.link() : bytes.u16(tail + 4);
    return named(found, names);
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
        bytes.word(at + (wide ? 56 : 36)));
  }

  private List<RawSection> named(List<RawSection> sections, int names)
      throws MalformedArtifactException {
    if (names <= 0 || names >= sections.size()) {
      return sections;
    }
    ElfSection strings = sections.get(names).section();
    bytes.require(strings.offset(), strings.size(), "the section names");
    long end = strings.offset() + strings.size();
    List<RawSection> named = new ArrayList<>(sections.size());
    for (RawSection each : sections) {
      long at = strings.offset() + (each.nameOffset() & 0xffff_ffffL);
      long limit = Math.min(end, at + LONGEST_SECTION_NAME);
      named.add(each.named(at < end ? bytes.text(at, limit) : ""));
    }
    return named;
  }

  /**
   * A section header with the fields that only this package reads.
   *
   * @param link sh_link
   * @param entryBytes sh_entsize
   */
  record RawSection(ElfSection section, int nameOffset, int link, long entryBytes) {
    long size() {
      return section.size();
    }

    RawSection named(String name) {
      ElfSection s = section;
      return new RawSection(
          new ElfSection(s.index(), name, s.type(), s.flags(), s.address(), s.offset(), s.size()),
          nameOffset,
          link,
          entryBytes);
    }
  }
}
