package symshift.engine.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import symshift.engine.elf.ElfImage;
import symshift.engine.symbol.SymbolTable;

/** The architecture of a build: from an image's header, else from names only one has. */
public final class Arch {
  /** What {@link #of} answers when nothing tells. */
  public static final String UNKNOWN = "unknown";

  /**
   * Names that one architecture's linker script or entry code defines. Source: arch/ARCH/kernel
   * (vmlinux.lds.S, head.S) of 3.3 and 6.1.
   */
  private static final Map<String, String> TELLING =
      Map.of(
          "__data_loc", "arm",
          "__proc_info_begin", "arm",
          "__vet_atags", "arm",
          "phys_startup_32", "x86",
          "phys_startup_64", "x86",
          "start_here_common", "powerpc",
          "startup_continue", "s390",
          "_start_kernel", "riscv");

  private Arch() {}

  /** The kernel's ARCH word, or {@link #UNKNOWN}. */
  public static String of(LinkTrace trace) {
    return trace.stages().stream()
        .map(LinkStage::image)
        .filter(Objects::nonNull)
        .map(ElfImage::arch)
        .findFirst()
        .orElseGet(() -> of(trace.stage(trace.size() - 1).symbols()));
  }

  private static String of(SymbolTable symbols) {
    List<String> told =
        TELLING.entrySet().stream()
            .filter(telling -> symbols.find(telling.getKey()).isPresent())
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return told.size() == 1 ? told.getFirst() : UNKNOWN;
  }
}
