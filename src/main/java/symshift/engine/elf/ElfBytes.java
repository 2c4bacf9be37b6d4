package symshift.engine.elf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import symshift.engine.MalformedArtifactException;

/** Numbers in the byte order of the file. Callers check ranges with {@link #require} first. */
final class ElfBytes {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment file;
  private final boolean big;
  private final boolean wide;

  ElfBytes(MemorySegment file, boolean big, boolean wide) {
    this.file = file;
    this.big = big;
    this.wide = wide;
  }

  long size() {
    return file.byteSize();
  }

  boolean big() {
    return big;
  }

  boolean wide() {
    return wide;
  }

  int u8(long at) {
    return file.get(ValueLayout.JAVA_BYTE, at) & 0xff;
  }

  int u16(long at) {
    short value = file.get(SHORT, at);
    return (big ? Short.reverseBytes(value) : value) & 0xffff;
  }

  int s32(long at) {
    int value = file.get(INT, at);
    return big ? Integer.reverseBytes(value) : value;
  }

  long u32(long at) {
    return s32(at) & 0xffff_ffffL;
  }

  long u64(long at) {
    long value = file.get(LONG, at);
    return big ? Long.reverseBytes(value) : value;
  }

  /** A number as wide as an address of this file. */
  long word(long at) {
    return wide ? u64(at) : u32(at);
  }

  MemorySegment slice(long at, long length) {
    return file.asSlice(at, length).asReadOnly();
  }

  boolean covers(long at, long length) {
    return at >= 0 && length >= 0 && at <= size() && length <= size() - at;
  }

  /**
   * Checks that a part of the file is there.
   *
   * @throws MalformedArtifactException when the file ends before it
   */
  void require(long at, long length, String what) throws MalformedArtifactException {
    if (!covers(at, length)) {
      throw new MalformedArtifactException(
          "elf",
          at,
          what + " of " + Long.toUnsignedString(length) + " bytes",
          "the end of the file at byte " + size() + " (truncated?)");
    }
  }

  /** The bytes from there to the next NUL or to the limit, one char a byte. */
  String text(long at, long limit) {
    long end = at;
    while (end < limit && file.get(ValueLayout.JAVA_BYTE, end) != 0) {
      end++;
    }
    byte[] bytes = file.asSlice(at, end - at).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
