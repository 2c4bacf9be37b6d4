package symshift.engine.link;

/**
 * How far a symbol moved between two stages.
 *
 * @param bytes signed; two's complement of the word size is already folded away
 */
public record Shift(long bytes) {
  /** The distance from one address to another on a machine with words of {@code bits}. */
  public static Shift between(long from, long to, int bits) {
    long distance = to - from;
    return new Shift(bits == 32 ? (int) distance : distance);
  }

  /** Signed hexadecimal: {@code +0x18}, {@code -0x10}, {@code 0}. */
  @Override
  public String toString() {
    if (bytes == 0) {
      return "0";
    }
    return (bytes > 0 ? "+0x" : "-0x") + Long.toHexString(Math.abs(bytes));
  }
}
