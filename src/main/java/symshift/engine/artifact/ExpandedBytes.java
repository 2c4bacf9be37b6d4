package symshift.engine.artifact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Bytes that come out of a compression: on the heap while few, else in a file without a name. */
final class ExpandedBytes implements AutoCloseable {
  /** Of all that one input expands to. */
  private static final int MOST_ON_HEAP = 32 << 20;

  /** Too small to be worth a file, whatever else is there. */
  private static final int ALWAYS_ON_HEAP = 16 << 10;

  private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
  private @Nullable FileChannel file;
  private long size;

  private ExpandedBytes() {}

  /**
   * Reads a stream to its end.
   *
   * @throws IOException from the stream: its bytes are damaged
   * @throws UncheckedIOException when the temporary file cannot be written
   * @throws UnpackException when the budget is spent
   */
  static MemorySegment of(InputStream from, String name, Budget budget)
      throws IOException, UnpackException {
    try (ExpandedBytes bytes = new ExpandedBytes()) {
      byte[] buffer = new byte[1 << 16];
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        bytes.size += count;
        budget.countExpanded(name, count, bytes.size);
        bytes.write(buffer, count, budget.expandedBytes() <= MOST_ON_HEAP);
      }
      return bytes.segment();
    }
  }

  private void write(byte[] buffer, int count, boolean room) {
    try {
      if (file == null && (room || size <= ALWAYS_ON_HEAP)) {
        heap.write(buffer, 0, count);
        return;
      }
      if (file == null) {
        file = nameless();
        writeFully(file, ByteBuffer.wrap(heap.toByteArray()));
        heap.reset();
      }
      writeFully(file, ByteBuffer.wrap(buffer, 0, count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("symshift", ".expanded");
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Files.delete(path);
    return channel;
  }

  private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private MemorySegment segment() {
    try {
      return file == null
          ? MemorySegment.ofArray(heap.toByteArray())
          : file.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
