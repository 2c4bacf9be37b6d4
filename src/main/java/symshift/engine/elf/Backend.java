package symshift.engine.elf;

/**
 * What binutils knows about one kind of machine beyond ELF itself, as far as nm shows it.
 *
 * <p>Source: binutils 2.40, {@code bfd/elf*-<machine>.c} and {@code bfd/elfxx-mips.c}: the special
 * symbols, section flags and section types of each; {@code bfd/elf*-gen.c} for {@link #GENERIC}.
 */
enum Backend {
  /** ELF and nothing else: machines without rules of their own, or without a backend. */
  GENERIC,
  ALPHA,
  ARM,
  ARM64,
  CSKY,
  IA64,
  MIPS,
  NIOS2,
  PARISC64,
  POWERPC,
  POWERPC64,
  RISCV,
  X86_64;

  /** SHF_ALPHA_GPREL, SHF_IA_64_SHORT, SHF_MIPS_GPREL and SHF_NIOS2_GPREL. */
  private static final long NEAR = 0x1000_0000;

  private static final long PARISC_SHORT = 0x2000_0000;
  private static final int ALPHA_DEBUG = 0x7000_0001;
  private static final int MIPS_DEBUG = 0x7000_0005;

  /** The backend that reads files of that machine (e_machine), class and byte order. */
  static Backend of(int machine, boolean wide, boolean big) {
    return switch (machine) {
      case 8 -> MIPS;
      case 15 -> wide && big ? PARISC64 : GENERIC;
      case 17, 20, 0x9025 -> wide ? GENERIC : POWERPC;
      case 21 -> wide ? POWERPC64 : GENERIC;
      case 40 -> wide ? GENERIC : ARM;
      case 50, 1998, 1999 -> wide ? IA64 : GENERIC;
      case 62 -> big ? GENERIC : X86_64;
      case 113 -> wide ? GENERIC : NIOS2;
      case 183 -> ARM64;
      case 243 -> RISCV;
      case 252 -> wide ? GENERIC : CSKY;
      case 0x9026 -> wide && !big ? ALPHA : GENERIC;
      default -> GENERIC;
    };
  }

  /** Whether the section holds small data, which is reached from a global pointer. */
  boolean isSmall(ElfSection section) {
    String name = section.name();
    boolean special = !SectionTypes.isGeneral(section.type());
    return switch (this) {
      case ALPHA, IA64, NIOS2 -> section.has(NEAR);
      case MIPS -> special && section.has(NEAR);
      case PARISC64 -> special && section.has(PARISC_SHORT) && name.startsWith(".PARISC.");
      case POWERPC64 -> isNamedSmall(name);
      case POWERPC ->
          special && isNamedSmall(name.startsWith(".PPC.EMB") ? name.substring(8) : name);
      case GENERIC, ARM, ARM64, CSKY, RISCV, X86_64 -> false;
    };
  }

  private static boolean isNamedSmall(String name) {
    return name.startsWith(".sbss") || name.startsWith(".sdata");
  }

  /** Whether the type of the section says that it is for debuggers, whatever its flags. */
  boolean isDebugging(ElfSection section) {
    return (this == MIPS && section.type() == MIPS_DEBUG)
        || (this == ALPHA && section.type() == ALPHA_DEBUG);
  }
}
