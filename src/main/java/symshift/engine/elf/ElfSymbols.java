package symshift.engine.elf;

import java.util.Optional;
import java.util.OptionalInt;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfHeader.RawSection;
import symshift.engine.symbol.SymbolTable;

/**
 * The symbol table of an image (.symtab), read once.
 *
 * <p>Source: System V ABI, "Symbol Table"; constants as in {@code elf.h}.
 */
final class ElfSymbols {
  private static final int MOST_SYMBOLS = 4_000_000;

  private final SymbolTable table;
  private final byte[] lettersByName;
  private final int[] sections;

  private ElfSymbols(SymbolTable table, byte[] lettersByName, int[] sections) {
    this.table = table;
    this.lettersByName = lettersByName;
    this.sections = sections;
  }

  /**
   * Reads the table; it is empty when the image is stripped.
   *
   * @throws MalformedArtifactException when the table or its names are cut off or make no sense
   */
  static ElfSymbols read(ElfHeader header, SectionTable sections)
      throws MalformedArtifactException {
    ElfBytes bytes = header.bytes();
    int bits = bytes.wide() ? 64 : 32;
    Optional<RawSection> table = sections.symtab();
    if (table.isEmpty()) {
      return new ElfSymbols(SymbolTable.builder(bits).build(), new byte[0], new int[0]);
    }
    RawSection symtab = table.get();
    int count = count(bytes, symtab);
    if (symtab.link() < 0 || symtab.link() >= sections.size()) {
      throw new MalformedArtifactException(
          "elf",
          symtab.section().offset(),
          "a string table for the symbols",
          "section " + Integer.toUnsignedString(symtab.link()));
    }
    Backend backend = backend(header, sections);
    SymbolReading reading =
        new SymbolReading(
            bits,
            backend,
            new SymbolHomes(sections, symtab, backend, bits),
            new SymbolStrings(bytes, sections.get(symtab.link()).section(), count),
            new ExtendedIndexes(bytes, sections.indexesOf(symtab), count));
    ElfSection section = symtab.section();
    reading.readAll(new SymbolEntries(bytes.slice(section.offset(), section.size()), bytes, count));
    return sorted(reading);
  }

  private static Backend backend(ElfHeader header, SectionTable sections) {
    Backend own = Backend.of(header.machine(), header.bytes().wide(), header.bytes().big());
    return sections.list().stream()
            .skip(1)
            .allMatch(each -> SectionTypes.accepts(own, each.section()))
        ? own
        : Backend.GENERIC;
  }

  private static ElfSymbols sorted(SymbolReading reading) {
    SymbolTable.Sorted sorted = reading.sorted();
    int size = sorted.table().size();
    byte[] letters = new byte[size];
    int[] sections = new int[size];
    for (int i = 0; i < size; i++) {
      letters[i] = reading.letterByName(sorted.added()[i]);
      sections[i] = reading.section(sorted.added()[i]);
    }
    return new ElfSymbols(sorted.table(), letters, sections);
  }

  private static int count(ElfBytes bytes, RawSection symtab) throws MalformedArtifactException {
    ElfSection section = symtab.section();
    int entryBytes = bytes.wide() ? 24 : 16;
    bytes.require(section.offset(), section.size(), "the symbol table");
    if (section.size() / entryBytes > MOST_SYMBOLS) {
      throw new MalformedArtifactException(
          "elf",
          section.offset(),
          "at most " + MOST_SYMBOLS + " symbols",
          section.size() + " bytes of them");
    }
    if (symtab.entryBytes() != entryBytes) {
      throw new MalformedArtifactException(
          "elf",
          section.offset(),
          "symbols of " + entryBytes + " bytes",
          symtab.entryBytes() + " bytes each");
    }
    return (int) (section.size() / entryBytes);
  }

  SymbolTable table(LetterRule rule) {
    return switch (rule) {
      case FLAGS -> table;
      case SECTION_NAME -> table.withLetters(lettersByName);
    };
  }

  /** Place in the table of the first defined symbol of that name. */
  OptionalInt firstDefined(String name) {
    int i = table.firstNamed(name);
    while (i >= 0 && !table.hasAddress(i)) {
      i = table.nextNamedLike(i);
    }
    return i < 0 ? OptionalInt.empty() : OptionalInt.of(i);
  }

  /** Index of the section of a symbol by its place in the table; 0 when it has none. */
  int section(int i) {
    return sections[i];
  }
}
