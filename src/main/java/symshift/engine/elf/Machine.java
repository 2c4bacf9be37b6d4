package symshift.engine.elf;

import java.util.Map;

/**
 * What depends on e_machine: the kernel's word for the architecture and what its nm hides.
 *
 * <p>Source: {@code include/uapi/linux/elf-em.h}; binutils {@code bfd/cpu-arm.c}, {@code
 * bfd/cpu-aarch64.c}, {@code bfd/elfnn-riscv.c} (which special symbols nm leaves out).
 */
record Machine(int number) {
  private static final int MIPS = 8;
  private static final int ARM = 40;
  private static final int AARCH64 = 183;
  private static final int RISCV = 243;
  private static final Map<Integer, String> ARCHES =
      Map.ofEntries(
          Map.entry(2, "sparc"),
          Map.entry(3, "x86"),
          Map.entry(4, "m68k"),
          Map.entry(MIPS, "mips"),
          Map.entry(10, "mips"),
          Map.entry(15, "parisc"),
          Map.entry(18, "sparc"),
          Map.entry(20, "powerpc"),
          Map.entry(21, "powerpc"),
          Map.entry(22, "s390"),
          Map.entry(ARM, "arm"),
          Map.entry(42, "sh"),
          Map.entry(43, "sparc"),
          Map.entry(45, "arc"),
          Map.entry(50, "ia64"),
          Map.entry(62, "x86"),
          Map.entry(92, "openrisc"),
          Map.entry(93, "arc"),
          Map.entry(94, "xtensa"),
          Map.entry(106, "blackfin"),
          Map.entry(113, "nios2"),
          Map.entry(164, "hexagon"),
          Map.entry(AARCH64, "arm64"),
          Map.entry(189, "microblaze"),
          Map.entry(195, "arc"),
          Map.entry(RISCV, "riscv"),
          Map.entry(252, "csky"),
          Map.entry(258, "loongarch"),
          Map.entry(0x9026, "alpha"),
          Map.entry(0xa390, "s390"));

  String arch() {
    return ARCHES.getOrDefault(number, "unknown-" + number);
  }

  /** Bit 0 of a function's value says Thumb (or MIPS16) and is no part of its address. */
  boolean marksCodeInBitZero() {
    return number == ARM || number == MIPS;
  }

  boolean isMips() {
    return number == MIPS || number == 10;
  }

  /** Symbols that nm of this architecture leaves out unless asked. */
  boolean hides(String name) {
    return switch (number) {
      case ARM -> isShortDollarName(name) && name.charAt(1) >= 'a' && name.charAt(1) <= 'z';
      case AARCH64 -> isShortDollarName(name) && "xdmfp".indexOf(name.charAt(1)) >= 0;
      case RISCV ->
          name.isEmpty() || name.startsWith(".L") || name.startsWith("$d") || name.startsWith("$x");
      case MIPS, 10 -> name.startsWith(".L");
      default -> false;
    };
  }

  private static boolean isShortDollarName(String name) {
    return name.length() >= 2
        && name.charAt(0) == '$'
        && (name.length() == 2 || name.charAt(2) == '.');
  }
}
