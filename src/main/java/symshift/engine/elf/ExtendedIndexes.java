package symshift.engine.elf;

import java.util.Optional;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfHeader.RawSection;

/**
 * Section indexes that do not fit in a symbol (SHT_SYMTAB_SHNDX).
 *
 * <p>Source: System V ABI, "Sections", {@code SHN_XINDEX}.
 */
final class ExtendedIndexes {
  private final ElfBytes file;
  private final long at;

  /** Without a table, or with one that is cut off, no symbol may need it. */
  ExtendedIndexes(ElfBytes file, Optional<RawSection> table, int symbols) {
    this.file = file;
    at =
        table
            .map(RawSection::section)
            .filter(each -> each.size() != 0 && file.covers(each.offset(), 4L * symbols))
            .map(ElfSection::offset)
            .orElse(-1L);
  }

  /**
   * The index of a symbol, by its place in the symbol table.
   *
   * @throws MalformedArtifactException when there is no such table
   */
  int of(int symbol) throws MalformedArtifactException {
    if (at < 0) {
      throw new MalformedArtifactException(
          "elf",
          -1,
          "a table of extended section indexes",
          "none, and symbol " + symbol + " in it");
    }
    return file.s32(at + 4L * symbol);
  }
}
