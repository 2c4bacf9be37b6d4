package symshift.engine.elf;

import java.util.Arrays;
import java.util.Map;

/**
 * Which types of sections a backend of binutils can read. A file with a section of another type is
 * read through the generic backend, as if its machine were unknown.
 *
 * <p>Source: binutils 2.40, {@code bfd_section_from_shdr} in {@code bfd/elf.c} and the functions
 * named {@code *_section_from_shdr} of the backends.
 */
final class SectionTypes {
  private static final int LOWEST_OF_SYSTEM = 0x6000_0000;
  private static final int LOWEST_OF_MACHINE = 0x7000_0000;
  private static final int REGISTER_INFO = 0x7000_0006;
  private static final long REGISTER_INFO_BYTES = 24;
  private static final long OS_NONCONFORMING = 0x100;

  /** Beginnings of the names that each type of MIPS must have; a final blank ends the name. */
  private static final Map<Integer, String[]> MIPS_NAMES =
      Map.ofEntries(
          Map.entry(0x7000_0000, new String[] {".liblist "}),
          Map.entry(0x7000_0001, new String[] {".msym "}),
          Map.entry(0x7000_0002, new String[] {".conflict "}),
          Map.entry(0x7000_0003, new String[] {".gptab."}),
          Map.entry(0x7000_0004, new String[] {".ucode "}),
          Map.entry(0x7000_0005, new String[] {".mdebug "}),
          Map.entry(REGISTER_INFO, new String[] {".reginfo "}),
          Map.entry(0x7000_000b, new String[] {".MIPS.interfaces "}),
          Map.entry(0x7000_000c, new String[] {".MIPS.content"}),
          Map.entry(0x7000_000d, new String[] {".MIPS.options ", ".options "}),
          Map.entry(
              0x7000_001e,
              new String[] {
                ".debug_", ".gnu.debuglto_.debug_", ".zdebug_", ".gnu.debuglto_.zdebug_"
              }),
          Map.entry(0x7000_0020, new String[] {".MIPS.symlib "}),
          Map.entry(0x7000_0021, new String[] {".MIPS.events", ".MIPS.post_rel"}),
          Map.entry(0x7000_002a, new String[] {".MIPS.abiflags "}),
          Map.entry(0x7000_002b, new String[] {".MIPS.xhash "}));

  private SectionTypes() {}

  /** Types that ELF and GNU define for all machines. */
  static boolean isGeneral(int type) {
    return (type >= 0 && type <= 11)
        || (type >= 14 && type <= 19)
        || (type >= 0x6fff_fff5 && type <= 0x6fff_fff7)
        || (type >= 0x6fff_fffd && type <= 0x6fff_ffff);
  }

  static boolean accepts(Backend backend, ElfSection section) {
    int type = section.type();
    String name = section.name();
    return isGeneral(type)
        || switch (backend) {
          case GENERIC, CSKY, NIOS2, POWERPC, POWERPC64, RISCV -> true;
          case ALPHA -> (type == 0x7000_0001 && name.equals(".mdebug")) || isOfOthers(section);
          case ARM -> (type >= 0x7000_0001 && type <= 0x7000_0003) || isOfOthers(section);
          case ARM64 -> type == 0x7000_0003 || isOfOthers(section);
          case IA64 ->
              type == 0x6000_0004
                  || (type == LOWEST_OF_MACHINE && name.equals(".IA_64.archext"))
                  || type == 0x7000_0001
                  || isOfOthers(section);
          case MIPS -> isMips(section);
          case PARISC64 ->
              (type == LOWEST_OF_MACHINE && name.equals(".PARISC.archext"))
                  || (type == 0x7000_0001 && name.equals(".PARISC.unwind"))
                  || isOfOthers(section);
          case X86_64 -> type == 0x7000_0001 || isOfOthers(section);
        };
  }

  /** Types of operating systems and of applications, as far as binutils reads them. */
  private static boolean isOfOthers(ElfSection section) {
    int type = section.type();
    return type < 0
        ? !section.has(ElfSection.ALLOC)
        : type >= LOWEST_OF_SYSTEM && type < LOWEST_OF_MACHINE && !section.has(OS_NONCONFORMING);
  }

  private static boolean isMips(ElfSection section) {
    if (section.type() == REGISTER_INFO && section.size() != REGISTER_INFO_BYTES) {
      return false;
    }
    String[] names = MIPS_NAMES.get(section.type());
    if (names == null) {
      return true;
    }
    String ended = section.name() + ' ';
    return Arrays.stream(names).anyMatch(ended::startsWith);
  }
}
