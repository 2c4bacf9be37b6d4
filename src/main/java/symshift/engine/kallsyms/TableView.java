package symshift.engine.kallsyms;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import symshift.engine.elf.ImagePart;

/**
 * A part of an image in which tables stand, read by place: the distance from its first byte.
 *
 * @param order byte order of the image
 * @param wordBytes bytes of an address, 4 or 8
 */
record TableView(ImagePart part, ByteOrder order, int wordBytes) {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  long size() {
    return part.bytes().byteSize();
  }

  boolean covers(long at, long length) {
    return at >= 0 && length >= 0 && at <= size() && length <= size() - at;
  }

  boolean big() {
    return order == ByteOrder.BIG_ENDIAN;
  }

  int u8(long at) {
    return part.bytes().get(ValueLayout.JAVA_BYTE, at) & 0xff;
  }

  int u16(long at) {
    short value = part.bytes().get(SHORT, at);
    return (big() ? Short.reverseBytes(value) : value) & 0xffff;
  }

  int s32(long at) {
    int value = part.bytes().get(INT, at);
    return big() ? Integer.reverseBytes(value) : value;
  }

  long u64(long at) {
    long value = part.bytes().get(LONG, at);
    return big() ? Long.reverseBytes(value) : value;
  }

  /** An unsigned number of four or eight bytes. */
  long number(long at, int width) {
    return width == 8 ? u64(at) : s32(at) & 0xffff_ffffL;
  }

  byte[] copy(long at, long length) {
    return part.bytes().asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
  }

  long addressOf(long at) {
    return part.address() + at;
  }

  /** The next place whose address is a multiple of a power of two. */
  long aligned(long at, int alignment) {
    long past = addressOf(at) & (alignment - 1);
    return past == 0 ? at : at + alignment - past;
  }
}
