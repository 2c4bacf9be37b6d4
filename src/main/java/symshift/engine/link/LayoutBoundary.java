package symshift.engine.link;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A place where a link aligns: what follows starts at the next multiple of {@code alignment}, some
 * bytes behind the symbol before.
 *
 * @param alignment in bytes, a power of two: the smallest one that explains every stage; 0 where
 *     what follows lies at a fixed address
 * @param leastGap fewest bytes that can be between the symbol before and the end of what it names
 * @param mostGap most bytes that can be
 * @param fixed the address of what follows where that is fixed
 */
record LayoutBoundary(long alignment, long leastGap, long mostGap, long fixed) {
  private static final int LARGEST_EXPONENT = 24;

  /**
   * The boundary that explains where the symbols before and behind it lie in every stage; null when
   * none does.
   *
   * @param before by stage, the address of the last symbol before it
   * @param behind by stage, the address of the first symbol behind it
   */
  static @Nullable LayoutBoundary of(long[] before, long[] behind) {
    for (int exponent = 0; exponent <= LARGEST_EXPONENT; exponent++) {
      long alignment = 1L << exponent;
      long least = 0;
      long most = Long.MAX_VALUE;
      for (int k = 0; k < before.length; k++) {
        long distance = behind[k] - before[k];
        boolean aligned = (behind[k] & (alignment - 1)) == 0;
        least = aligned ? Math.max(least, distance - alignment + 1) : Long.MAX_VALUE;
        most = Math.min(most, distance);
      }
      if (least <= most) {
        return new LayoutBoundary(alignment, least, most, 0);
      }
    }
    for (long address : behind) {
      if (address != behind[0]) {
        return null;
      }
    }
    return new LayoutBoundary(0, 0, 0, behind[0]);
  }

  /** Where the symbol behind comes to lie; empty when the stages leave that open. */
  OptionalLong behind(long before) {
    if (alignment == 0) {
      return OptionalLong.of(fixed);
    }
    long low = aligned(before + leastGap);
    return low == aligned(before + mostGap) ? OptionalLong.of(low) : OptionalLong.empty();
  }

  private long aligned(long address) {
    return (address + alignment - 1) & -alignment;
  }
}
