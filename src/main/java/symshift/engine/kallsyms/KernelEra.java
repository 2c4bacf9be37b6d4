package symshift.engine.kallsyms;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * One range of kernel versions that share filters, order, compression and layout. The order and the
 * reason of each boundary are in {@link EraHistory}.
 *
 * @param first first version, for example {@code 2.6.14}; a series stands for its first release
 * @param last last version, for example {@code 6.1.41}; a series, and {@code 6.1.y}, stand for the
 *     newest release
 * @param rules what the era does
 * @param notes what is different from the era before
 */
public record KernelEra(String first, String last, EraRules rules, List<EraNote> notes) {
  private static final int FEWEST_BYTES = 4;

  /**
   * Architectures whose assembler takes {@code .align} in bytes; for the others it is a power of
   * two. Source: GNU as manual, ".align".
   */
  private static final Set<String> ALIGN_IN_BYTES =
      Set.of("x86", "s390", "sparc", "m68k", "parisc", "arc", "openrisc", "xtensa");

  private static final class Holder {
    static final List<KernelEra> ALL = EraHistory.eras();
  }

  /** All eras from 2.6.9 to 7.3, ascending, without gaps. */
  public static List<KernelEra> all() {
    return Holder.ALL;
  }

  /** The oldest era that is known. */
  public static KernelEra oldest() {
    return all().getFirst();
  }

  /** The newest era that is known; the best guess for a version that is newer still. */
  public static KernelEra newest() {
    return all().getLast();
  }

  /**
   * The era of a version such as {@code 3.3.0-rc7} or {@code 6.1.192}. A series ({@code 6.1},
   * {@code 2.6.32}) stands for its newest stable release, {@code 6.1.0} for the release itself; a
   * candidate counts as the release it became. What a distribution adds is not looked at.
   *
   * <p>Empty for text that is no version, before 2.6.9, and after 7.3: what a later kernel does is
   * not known, and {@link #newest()} is for those who want to try.
   */
  public static Optional<KernelEra> of(String version) {
    return EraVersion.parse(version)
        .filter(wanted -> !EraHistory.NEWEST.isBefore(wanted))
        .flatMap(wanted ->
            all().reversed().stream()
                .filter(era -> !wanted.isBefore(EraVersion.first(era.first)))
                .findFirst());
  }

  /**
   * The newest era whose tables have the labels that the listing has, in the same order; the newest
   * of all where it has none.
   */
  public static KernelEra likely(SymbolTable listing) {
    return TableLayout.in(listing)
        .flatMap(layout ->
            all().reversed().stream()
                .filter(era -> TableParts.hasLabels(era.rules, layout.order()))
                .findFirst())
        .orElseGet(KernelEra::newest);
  }

  /** What changed with {@code first}, and the commits where known, in one line. */
  public String source() {
    return notes.stream().map(EraNote::toString).collect(joining("; "));
  }

  /**
   * The alignment of each table in bytes, unless the build changed it.
   *
   * @param arch the kernel's word, as {@code ElfImage.arch()} gives it
   * @param bits 32 or 64
   */
  public int defaultAlignment(String arch, int bits) {
    if (rules.has(Trait.PC_RELATIVE)) {
      return FEWEST_BYTES;
    }
    boolean inBytes = rules.has(Trait.BYTE_ALIGNMENT) || ALIGN_IN_BYTES.contains(arch);
    return inBytes ? bits / 8 : 1 << (bits / 8);
  }

  /** Whether {@code mksysmap} leaves the symbol in System.map: what the build compares. */
  public boolean mapKeeps(Symbol symbol) {
    return !rules.map().dropsLetter(symbol.letter()) && !rules.map().dropsName(symbol.name());
  }

  /**
   * Whether the build may leave out all symbols below a given address ({@code --page-offset}). The
   * address is the configuration's, so the era cannot tell it.
   */
  public boolean takesPageOffset() {
    return rules.has(Trait.PAGE_OFFSET);
  }

  /** Whether the build can mark per-cpu symbols as absolute ({@code --absolute-percpu}). */
  public boolean takesAbsolutePercpu() {
    return rules.has(Trait.ABSOLUTE_PERCPU);
  }
}
