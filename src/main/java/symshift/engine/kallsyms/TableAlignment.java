package symshift.engine.kallsyms;

import org.jspecify.annotations.Nullable;

/**
 * The directive that aligns a table in its assembler file.
 *
 * @param directive {@code .align}, {@code .balign} or {@code .p2align}
 * @param argument64 its number where an address has 64 bits
 * @param argument32 its number where an address has 32 bits
 */
public record TableAlignment(String directive, int argument64, int argument32) {
  private static final int LARGEST_POWER = 20;
  private static final int LARGEST_ARGUMENT = 1 << 16;

  /** One directive for either width; null when the argument is no number that aligns. */
  static @Nullable TableAlignment of(String directive, String argument) {
    PlainExpression number = PlainExpression.of(argument, false);
    if (number == null || number.symbol() != null || !directive.endsWith("align")) {
      return null;
    }
    int value = Math.clamp(number.value(), 0, LARGEST_ARGUMENT);
    return value == number.value() && value > 0
        ? new TableAlignment(directive, value, value)
        : null;
  }

  /**
   * Bytes that the table is aligned to.
   *
   * @param bits width of an address of the target, 32 or 64
   * @param alignIsPower true where the assembler of the target reads {@code .align 4} as 16 bytes
   *     (ARM, arm64); the two other directives mean the same everywhere
   */
  public int bytes(int bits, boolean alignIsPower) {
    int argument = bits == 64 ? argument64 : argument32;
    boolean power = directive.equals(".p2align") || (directive.equals(".align") && alignIsPower);
    return power ? 1 << Math.min(argument, LARGEST_POWER) : argument;
  }
}
