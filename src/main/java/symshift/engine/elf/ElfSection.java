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
  static final int PROGBITS = 1;
  static final int SYMTAB = 2;
  static final int NOTE = 7;
  static final int NOBITS = 8;
  static final int SYMTAB_SHNDX = 18;
  static final long WRITE = 1;
  static final long ALLOC = 2;
  static final long EXECINSTR = 4;
  static final long MIPS_GPREL = 0x1000_0000;

  boolean has(long flag) {
    return (flags & flag) != 0;
  }
}
