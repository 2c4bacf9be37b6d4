package symshift.engine.elf;

/**
 * One section header.
 *
 * @param index position in the section header table; not stable between link stages
 * @param type sh_type
 * @param flags sh_flags
 * @param address sh_addr, unsigned
 * @param offset of the contents in the file, in bytes
 * @param size in bytes; a section without contents in the file (NOBITS) has a size, too
 */
public record ElfSection(
    int index, String name, int type, long flags, long address, long offset, long size) {
  static final int UNUSED = 0;
  static final int PROGBITS = 1;
  static final int SYMTAB = 2;
  static final int STRTAB = 3;
  static final int RELA = 4;
  static final int NOTE = 7;
  static final int NOBITS = 8;
  static final int REL = 9;
  static final int SHLIB = 10;
  static final int DYNSYM = 11;
  static final int SYMTAB_SHNDX = 18;
  static final long WRITE = 1;
  static final long ALLOC = 2;
  static final long EXECINSTR = 4;

  boolean has(long flag) {
    return (flags & flag) != 0;
  }
}
