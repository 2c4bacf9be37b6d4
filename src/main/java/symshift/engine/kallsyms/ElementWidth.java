package symshift.engine.kallsyms;

/** How wide the elements of a table are, as its assembler file says it. */
public enum ElementWidth {
  /** Also strings: their bytes and a NUL. */
  BYTE(1),
  SHORT(2),
  LONG(4),
  QUAD(8),
  /** As wide as an address: {@code PTR}, which the file defines by the width of the target. */
  POINTER(0);

  private final int bytes;

  ElementWidth(int bytes) {
    this.bytes = bytes;
  }

  /**
   * Bytes of one element.
   *
   * @param bits width of an address of the target, 32 or 64
   */
  public int bytes(int bits) {
    return this == POINTER ? bits / 8 : bytes;
  }
}
