package symshift.engine.elf;

/**
 * The letter that GNU nm prints for a symbol.
 *
 * <p>Source: binutils {@code bfd/syms.c} (symbol class, section class), {@code bfd/elf.c} (section
 * flags), {@code bfd/elfcode.h} (bindings). A section counts as debugging by its name when it is
 * not loaded.
 */
final class SymbolLetter {
  private static final String NAME_ENDS = ".$0123456789";
  private static final String[][] BY_NAME = {
    {".bss", "b"}, {"code", "t"}, {".data", "d"}, {"*DEBUG*", "N"}, {".debug", "N"},
    {".drectve", "i"}, {".edata", "e"}, {".fini", "t"}, {".idata", "i"}, {".init", "t"},
    {".pdata", "p"}, {".rdata", "r"}, {".rodata", "r"}, {".sbss", "s"}, {".scommon", "c"},
    {".sdata", "g"}, {".text", "t"}, {"vars", "d"}, {"zerovars", "b"}
  };
  private static final String ALWAYS_BY_NAME = ".drectve .edata .idata .pdata";

  private SymbolLetter() {}

  /** Lower case letter of a section, {@code ?} when neither name nor flags tell. */
  static char ofSection(ElfSection section, LetterRule rule, boolean mips) {
    for (String[] row : BY_NAME) {
      boolean asked = rule == LetterRule.SECTION_NAME || ALWAYS_BY_NAME.contains(row[0]);
      if (asked && isNamedAfter(section.name(), row[0])) {
        return row[1].charAt(0);
      }
    }
    return byFlags(section, mips && section.has(ElfSection.MIPS_GPREL));
  }

  private static boolean isNamedAfter(String name, String stem) {
    return name.startsWith(stem)
        && (name.length() == stem.length() || NAME_ENDS.indexOf(name.charAt(stem.length())) >= 0);
  }

  private static char byFlags(ElfSection section, boolean small) {
    boolean contents = section.type() != ElfSection.NOBITS;
    boolean readOnly = !section.has(ElfSection.WRITE);
    if (section.has(ElfSection.EXECINSTR)) {
      return 't';
    }
    if (contents && section.has(ElfSection.ALLOC)) {
      return readOnly ? 'r' : small ? 'g' : 'd';
    }
    if (!contents) {
      return small ? 's' : 'b';
    }
    if (!section.has(ElfSection.ALLOC) && isDebugging(section.name())) {
      return 'N';
    }
    return readOnly ? 'n' : '?';
  }

  private static boolean isDebugging(String name) {
    return name.startsWith(".debug")
        || name.startsWith(".zdebug")
        || name.startsWith(".gnu.debuglto_.debug_")
        || name.startsWith(".gnu.linkonce.wi.")
        || name.startsWith(".line")
        || name.startsWith(".stab")
        || name.equals(".gdb_index");
  }
}
