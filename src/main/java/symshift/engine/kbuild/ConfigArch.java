package symshift.engine.kbuild;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The architecture that a configuration is for, as the name of its folder under {@code arch/}. */
final class ConfigArch {
  /**
   * ARCH words that stand for another folder.
   *
   * <p>Source: Linux kernel, top Makefile (SRCARCH)
   */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "i386", "x86",
          "x86_64", "x86",
          "ppc", "powerpc",
          "ppc64", "powerpc",
          "sparc32", "sparc",
          "sparc64", "sparc",
          "sh64", "sh",
          "parisc64", "parisc",
          "mips64", "mips");

  /** Options that name their architecture by themselves; more telling ones first. */
  private static final List<String> NAMED =
      List.of(
          "UML",
          "ARM64",
          "ARM",
          "X86",
          "MIPS",
          "S390",
          "RISCV",
          "M68K",
          "ALPHA",
          "IA64",
          "PARISC",
          "SPARC",
          "XTENSA",
          "ARC",
          "OPENRISC",
          "MICROBLAZE",
          "NIOS2",
          "CSKY",
          "LOONGARCH",
          "HEXAGON",
          "BLACKFIN",
          "AVR32",
          "TILE",
          "MN10300",
          "H8300",
          "CRIS",
          "M32R",
          "FRV");

  private ConfigArch() {}

  static String folder(String word) {
    return FOLDERS.getOrDefault(word, word);
  }

  static Optional<String> of(KernelConfig config) {
    if (config.isSet("PPC")) {
      return Optional.of("powerpc");
    }
    if (config.isSet("SUPERH")) {
      return Optional.of("sh");
    }
    return NAMED.stream()
        .filter(config::isSet)
        .findFirst()
        .map(name -> name.toLowerCase(Locale.ROOT));
  }
}
