package symshift.engine.elf;

import java.util.List;
import java.util.Optional;
import symshift.engine.elf.ElfHeader.RawSection;

/**
 * All sections of a file and which of them are homes of symbols to binutils: the others (string
 * tables, relocations, ..) are used up while it reads the file, their symbols become absolute.
 *
 * <p>Source: binutils 2.40, {@code bfd_section_from_shdr} in {@code bfd/elf.c}.
 *
 * @param list in header order
 * @param names index of the section that holds the names of the sections; 0 when there is none
 * @param fileType e_type
 */
record SectionTable(List<RawSection> list, int names, int fileType) {
  private static final int ET_EXEC = 2;
  private static final int ET_DYN = 3;

  int size() {
    return list.size();
  }

  RawSection get(int i) {
    return list.get(i);
  }

  /** Whether symbols have addresses; else they are offsets from the start of their section. */
  boolean linked() {
    return fileType == ET_EXEC || fileType == ET_DYN;
  }

  /**
   * The symbol table that nm lists: the first. It lists none when the file says not where the names
   * of its sections are.
   */
  Optional<RawSection> symtab() {
    return names == 0 ? Optional.empty() : firstTable(ElfSection.SYMTAB);
  }

  private Optional<RawSection> firstTable(int type) {
    return list.stream()
        .filter(each -> each.section().type() == type)
        .filter(each -> each.size() != 0 || each.info() == 0)
        .findFirst();
  }

  /** The table of extended section indexes for those symbols, or the last one of the file. */
  Optional<RawSection> indexesOf(RawSection symtab) {
    List<RawSection> tables =
        list.stream().filter(each -> each.section().type() == ElfSection.SYMTAB_SHNDX).toList();
    return tables.stream()
        .filter(each -> each.link() == symtab.section().index())
        .findFirst()
        .or(() -> tables.isEmpty() ? Optional.empty() : Optional.of(tables.getLast()));
  }

  /** For each section whether symbols in it belong to it; they are absolute where not. */
  boolean[] homes(RawSection symtab) {
    boolean[] homes = new boolean[size()];
    int dynamic = firstTable(ElfSection.DYNSYM).map(each -> each.section().index()).orElse(0);
    for (int i = 1; i < homes.length; i++) {
      ElfSection section = get(i).section();
      homes[i] =
          switch (section.type()) {
            case ElfSection.UNUSED, ElfSection.SHLIB, ElfSection.SYMTAB_SHNDX -> false;
            case ElfSection.SYMTAB ->
                i == symtab.section().index()
                    && section.has(ElfSection.ALLOC)
                    && fileType == ET_DYN;
            case ElfSection.DYNSYM -> i == dynamic;
            case ElfSection.STRTAB -> i != names && i != symtab.link();
            case ElfSection.REL, ElfSection.RELA -> isHome(get(i), symtab);
            default -> true;
          };
    }
    return homes;
  }

  /** Relocations of the image itself, or that do not belong to a section and its symbols. */
  private boolean isHome(RawSection relocations, RawSection symtab) {
    int about = relocations.info();
    return (linked() && relocations.section().has(ElfSection.ALLOC))
        || relocations.link() == 0
        || relocations.link() != symtab.section().index()
        || about <= 0
        || about >= size()
        || isRelocations(get(about));
  }

  private static boolean isRelocations(RawSection section) {
    int type = section.section().type();
    return type == ElfSection.REL || type == ElfSection.RELA;
  }

  /** For each section whether it is for debuggers; relocations are what their section is. */
  boolean[] debugging(Backend backend, boolean[] homes) {
    boolean[] debugging = new boolean[size()];
    for (int i = 1; i < debugging.length; i++) {
      RawSection each = get(i);
      debugging[i] =
          SymbolLetter.isDebugging(each.section()) || backend.isDebugging(each.section());
    }
    for (int i = 1; i < debugging.length; i++) {
      int about = get(i).info();
      if (isRelocations(get(i)) && about > 0 && about < size() && homes[about]) {
        debugging[i] |= debugging[about];
      }
    }
    return debugging;
  }
}
