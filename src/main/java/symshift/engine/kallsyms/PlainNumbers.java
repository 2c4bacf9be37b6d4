package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one table in order, each a number or a distance from one symbol that they share.
 */
final class PlainNumbers {
  /** More than any kernel has symbols; a hostile file shall not fill the memory. */
  static final int MOST = 2_000_000;

  private long[] values = new long[16];
  private int count;
  private final BitSet relative = new BitSet();
  private @Nullable String symbol;

  /**
   * Adds an element; false when another symbol than before is named, or when there are {@link
   * #MOST} already.
   *
   * @param base the symbol that the value is counted from, null for a plain number
   */
  boolean add(@Nullable String base, long value) {
    if (count == MOST) {
      return false;
    }
    if (base != null) {
      if (symbol != null && !symbol.equals(base)) {
        return false;
      }
      symbol = base;
      relative.set(count);
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
    return true;
  }

  int count() {
    return count;
  }

  long value(int element) {
    return values[element];
  }

  boolean isRelative(int element) {
    return relative.get(element);
  }

  /** True when no element names a symbol. */
  boolean allPlain() {
    return symbol == null;
  }

  /** The symbol that relative elements are counted from; null where there are none. */
  @Nullable String symbol() {
    return symbol;
  }
}
