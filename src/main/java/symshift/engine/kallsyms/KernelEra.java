package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * One range of kernel versions that share filters, order, compression and layout. The order and the
 * reason of each boundary are in {@link EraHistory}.
 *
 * @param first first version, for example {@code 2.6.14}
 * @param last last version, for example {@code 2.6.19}; {@code 6.1.y} is the newest of 6.1
 * @param rules what the era does
 * @param source what changed with {@code first}, and the commit where known
 */
public record KernelEra(String first, String last, EraRules rules, String source) {
  private static final Pattern VERSION =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,4}))?");
  private static final int[] FIRST_UNKNOWN = {6, 4, 0};

  /**
   * Architectures whose assembler takes {@code .align} in bytes; for the others it is a power of
   * two. Source: GNU as manual, ".align".
   */
  private static final Set<String> ALIGN_IN_BYTES =
      Set.of("x86", "s390", "sparc", "m68k", "parisc", "arc", "openrisc", "xtensa");

  private static final class Holder {
    static final List<KernelEra> ALL = EraHistory.eras();
  }

  /** All eras from 2.6.14 to 6.3, ascending, without gaps. */
  public static List<KernelEra> all() {
    return Holder.ALL;
  }

  /**
   * The era of a version such as {@code 3.3.0-rc7} or {@code 6.1.192}; empty before 2.6.14, from
   * 6.4 on, and for text that is no version.
   */
  public static Optional<KernelEra> of(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int[] wanted = numbers(matcher);
    if (Arrays.compare(wanted, FIRST_UNKNOWN) >= 0) {
      return Optional.empty();
    }
    return all().reversed().stream()
        .filter(era -> Arrays.compare(numbers(era.first), wanted) <= 0)
        .findFirst();
  }

  /** The newest era whose tables have the labels of the listing; the newest when it has none. */
  public static KernelEra likely(SymbolTable listing) {
    return all().getLast();
  }

  private static int[] numbers(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.lookingAt()) {
      throw new IllegalArgumentException("not a version: " + version);
    }
    return numbers(matcher);
  }

  private static int[] numbers(Matcher matcher) {
    String third = matcher.group(3);
    return new int[] {
      Integer.parseInt(matcher.group(1)),
      Integer.parseInt(matcher.group(2)),
      third == null ? 0 : Integer.parseInt(third)
    };
  }

  /**
   * The alignment of each table in bytes, unless the build changed it.
   *
   * @param arch the kernel's word, as {@code ElfImage.arch()} gives it
   * @param bits 32 or 64
   */
  public int defaultAlignment(String arch, int bits) {
    boolean inBytes = rules.has(Trait.BYTE_ALIGNMENT) || ALIGN_IN_BYTES.contains(arch);
    return inBytes ? bits / 8 : 1 << (bits / 8);
  }

  /** Whether {@code mksysmap} leaves the symbol in System.map: what the build compares. */
  public boolean mapKeeps(Symbol symbol) {
    return !rules.map().dropsLetter(symbol.letter()) && !rules.map().dropsName(symbol.name());
  }
}
