package symshift.engine.artifact;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a segment from anywhere, so many bytes at most as it was allowed. */
final class SegmentChannel implements SeekableByteChannel {
  private final MemorySegment bytes;
  private long at;
  private long allowed;

  SegmentChannel(MemorySegment bytes, long allowed) {
    this.bytes = bytes;
    this.allowed = allowed;
  }

  /** Allows any number of bytes from now on. */
  void allowAll() {
    allowed = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (at >= bytes.byteSize()) {
      return -1;
    }
    int count = (int) Math.min(into.remaining(), bytes.byteSize() - at);
    allowed -= count;
    if (allowed < 0) {
      throw new IOException("its directory is too large");
    }
    into.put(bytes.asSlice(at, count).asByteBuffer());
    at += count;
    return count;
  }

  @Override
  public long position() {
    return at;
  }

  @Override
  public SeekableByteChannel position(long to) throws IOException {
    if (to < 0) {
      throw new IOException("it points before its start");
    }
    at = to;
    return this;
  }

  @Override
  public long size() {
    return bytes.byteSize();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
