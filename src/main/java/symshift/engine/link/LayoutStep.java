package symshift.engine.link;

import java.util.OptionalLong;

/**
 * A place behind the tables where the link aligns, in the last stage.
 *
 * @param before the last symbol before it, as a place in the listing
 * @param behind the first symbol behind it
 * @param ends address where what stands before ends
 * @param starts address of {@code behind}
 */
public record LayoutStep(int before, int behind, long ends, long starts, LayoutBoundary boundary) {
  /**
   * How far what is behind moves when what is before moves by {@code shift}; empty where the stages
   * leave that open.
   */
  public OptionalLong shiftBehind(long shift) {
    OptionalLong address = boundary.behind(ends + shift);
    return address.isEmpty() ? address : OptionalLong.of(address.getAsLong() - starts);
  }

  /** Bytes after which the place repeats itself; 0 where it is fixed. */
  public long alignment() {
    return boundary.alignment();
  }
}
