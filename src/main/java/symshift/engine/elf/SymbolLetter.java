package symshift.engine.elf;

/**
 * The letter that GNU nm prints for a symbol.
 *
 * <p>Source: binutils {@code bfd/syms.c} (symbol class, section class), {@code bfd/elf.c} (section
 * flags), {@code bfd/elfcode.h} (bindings).
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

  /**
   * Lower case letter of a section, {@code ?} when neither name nor flags tell.
   *
   * @param small whether it holds small data
   * @param debugging whether it is for debuggers
   */
  static char ofSection(ElfSection section, LetterRule rule, boolean small, boolean debugging) {
    for (String[] row : BY_NAME) {
      boolean named =
          rule == LetterRule.SECTION_NAME
              ? section.name().startsWith(row[0])
              : ALWAYS_BY_NAME.contains(row[0]) && isNamedAfter(section.name(), row[0]);
      if (named) {
        return row[1].charAt(0);
      }
    }
    return byFlags(section, small, debugging);
  }

  private static boolean isNamedAfter(String name, String stem) {
    return name.startsWith(stem)
        && (name.length() == stem.length() || NAME_ENDS.indexOf(name.charAt(stem.length())) >= 0);
  }

  private static char byFlags(ElfSection section, boolean small, boolean debugging) {
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
    if (debugging) {
      return 'N';
    }
    return readOnly ? 'n' : '?';
  }

  /** Whether a section that is not loaded is for debuggers, by its name. */
  static boolean isDebugging(ElfSection section) {
    String name = section.name();
    return !section.has(ElfSection.ALLOC)
        && (name.startsWith(".debug")
            || name.startsWith(".zdebug")
            || name.startsWith(".gnu.debuglto_.debug_")
            || name.startsWith(".gnu.linkonce.wi.")
            || name.startsWith(".line")
            || name.startsWith(".stab")
            || name.equals(".gdb_index"));
  }
}
