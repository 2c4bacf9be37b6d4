package symshift.engine.elf;

import java.util.Map;

/**
 * An e_machine and the kernel's word for its architecture.
 *
 * <p>Source: {@code include/uapi/linux/elf-em.h}.
 */
record Machine(int number) {
  private static final Map<Integer, String> ARCHES =
      Map.ofEntries(
          Map.entry(2, "sparc"),
          Map.entry(3, "x86"),
          Map.entry(4, "m68k"),
          Map.entry(8, "mips"),
          Map.entry(10, "mips"),
          Map.entry(15, "parisc"),
          Map.entry(18, "sparc"),
          Map.entry(20, "powerpc"),
          Map.entry(21, "powerpc"),
          Map.entry(22, "s390"),
          Map.entry(40, "arm"),
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
          Map.entry(183, "arm64"),
          Map.entry(189, "microblaze"),
          Map.entry(195, "arc"),
          Map.entry(243, "riscv"),
          Map.entry(252, "csky"),
          Map.entry(258, "loongarch"),
          Map.entry(0x9026, "alpha"),
          Map.entry(0xa390, "s390"));

  String arch() {
    return ARCHES.getOrDefault(number, "unknown-" + number);
  }
}
