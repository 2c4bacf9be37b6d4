package symshift.engine.elf;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfHeader.RawSection;
import symshift.engine.symbol.SymbolTable;

/**
 * An ELF file of 32 or 64 bits and either byte order. Headers and symbols are read once, when the
 * image is made; the other bytes are not copied, so the segment must outlive the image.
 */
public final class ElfImage {
  private static final int ET_REL = 1;
  private static final int LONGEST_BANNER = 1024;
  private static final int NT_GNU_BUILD_ID = 3;
  private static final int LONGEST_BUILD_ID = 64;

  private final ElfBytes bytes;
  private final Machine machine;
  private final boolean relocatable;
  private final List<ElfSection> sections;
  private final ElfSymbols symbols;
  private final LoadRelocations relocations;

  private ElfImage(ElfHeader header, SectionTable sections, ElfSymbols symbols) {
    this.bytes = header.bytes();
    this.machine = new Machine(header.machine());
    this.relocatable = header.type() == ET_REL;
    this.sections = sections.list().stream().map(RawSection::section).toList();
    this.symbols = symbols;
    this.relocations = new LoadRelocations(bytes, machine.number(), sections);
  }

  /**
   * Reads the headers and the symbols, O(n) but for symbols of one address.
   *
   * @param file the whole file
   * @throws MalformedArtifactException when it is no ELF file, or when it ends before a table that
   *     its headers promise; the contents of other sections are not checked
   */
  public static ElfImage of(MemorySegment file) throws MalformedArtifactException {
    ElfHeader header = ElfHeader.of(file);
    SectionTable sections = header.sections();
    return new ElfImage(header, sections, ElfSymbols.read(header, sections));
  }

  /** Whether a file begins as every ELF file does. */
  public static boolean isElf(MemorySegment file) {
    return ElfHeader.isMarked(file);
  }

  /** Width of an address: 32 or 64. */
  public int bits() {
    return bytes.wide() ? 64 : 32;
  }

  public ByteOrder byteOrder() {
    return bytes.big() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /** The kernel's ARCH word ({@code arm}, {@code x86}, ..), or {@code unknown-<e_machine>}. */
  public String arch() {
    return machine.arch();
  }

  /** In header order; the first one is the empty section 0. Empty when the file has none. */
  public List<ElfSection> sections() {
    return sections;
  }

  /**
   * What {@code nm -n} of that architecture prints: no file and section symbols, no mapping
   * symbols. Empty when the file is stripped.
   */
  public SymbolTable symbols(LetterRule rule) {
    return symbols.table(rule);
  }

  /** Unsigned address of the first defined symbol of that name in {@code nm -n} order. */
  public OptionalLong addressOf(String symbolName) {
    OptionalInt i = symbols.firstDefined(symbolName);
    return i.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(symbols.table(LetterRule.FLAGS).address(i.getAsInt()));
  }

  /**
   * Name of the section that the first symbol of that name belongs to, by st_shndx and not by its
   * address. Empty when there is no such symbol, or when it is undefined, absolute or common.
   */
  public Optional<String> sectionOf(String symbolName) {
    OptionalInt i = symbols.firstDefined(symbolName);
    int index = i.isEmpty() ? 0 : symbols.section(i.getAsInt());
    return index > 0 ? Optional.of(sections.get(index).name()) : Optional.empty();
  }

  /** A read-only view of the bytes at an address; empty when no section holds all of them. */
  public Optional<MemorySegment> bytesAt(long address, long length) {
    return bytesFrom(address)
        .filter(rest -> length >= 0 && length <= rest.byteSize())
        .map(rest -> rest.asSlice(0, length));
  }

  /** A read-only view of the bytes from an address to the end of the section that holds it. */
  public Optional<MemorySegment> bytesFrom(long address) {
    for (ElfSection each : sections) {
      long into = address - each.address();
      if (each.type() == ElfSection.PROGBITS
          && each.has(ElfSection.ALLOC)
          && Long.compareUnsigned(into, each.size()) < 0
          && bytes.covers(each.offset(), each.size())) {
        return Optional.of(bytes.slice(each.offset() + into, each.size() - into));
      }
    }
    return Optional.empty();
  }

  /**
   * What is loaded and in the file, in the order of the section headers or, where the image has
   * none, of the program headers.
   */
  public List<ImagePart> parts() {
    return new ImageParts(bytes, sections).list();
  }

  /**
   * What the relocations of the image put between two addresses, place to value, when it is loaded
   * where it was linked to; the bytes in the file may be zeros there. Only relocations to an
   * address are known, and only where the image has section headers.
   */
  public Map<Long, Long> filledIn(long from, long to) {
    return relocations.filledIn(from, to);
  }

  /** The text at {@code linux_banner}, without its newline, when the image holds it. */
  public Optional<String> banner() {
    OptionalLong at = addressOf("linux_banner");
    return at.isEmpty()
        ? Optional.empty()
        : bytesFrom(at.getAsLong())
            .map(rest -> new ElfBytes(rest, false, false))
            .map(rest -> rest.text(0, Math.min(rest.size(), LONGEST_BANNER)).strip())
            .filter(text -> text.startsWith("Linux version "));
  }

  /** The GNU build id in lower-case hexadecimal digits. */
  public Optional<String> buildId() {
    for (ElfSection each : sections) {
      if (each.type() == ElfSection.NOTE
          && each.size() >= 16
          && bytes.covers(each.offset(), each.size())) {
        long nameBytes = bytes.u32(each.offset());
        long idBytes = bytes.u32(each.offset() + 4);
        boolean isId =
            nameBytes == 4
                && bytes.u32(each.offset() + 8) == NT_GNU_BUILD_ID
                && bytes.text(each.offset() + 12, each.offset() + 16).equals("GNU");
        if (isId && idBytes <= Math.min(each.size() - 16, LONGEST_BUILD_ID)) {
          byte[] id = new byte[(int) idBytes];
          for (int i = 0; i < id.length; i++) {
            id[i] = (byte) bytes.u8(each.offset() + 16 + i);
          }
          return Optional.of(HexFormat.of().formatHex(id));
        }
      }
    }
    return Optional.empty();
  }

  /** True for an object file, whose symbols have no final addresses. */
  public boolean relocatable() {
    return relocatable;
  }
}
