package symshift.engine.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of a zip, as the directory at its end lists them. */
final class ZipFiles implements AutoCloseable {
  /** Of its directory and of the headers before its entries, which are all read at once. */
  private static final int MOST_HEADER_BYTES = 8 << 20;

  private static final int FILE_TYPE = 0170000;
  private static final int SYMBOLIC_LINK = 0120000;
  private static final int FOLDER = 0040000;
  private static final int PLAIN = 0100000;

  private final MemorySegment bytes;
  private final ZipFile zip;

  /**
   * Reads the directory.
   *
   * @throws IOException when it is damaged or too large
   */
  ZipFiles(MemorySegment bytes) throws IOException {
    this.bytes = bytes;
    SegmentChannel channel = new SegmentChannel(bytes, MOST_HEADER_BYTES);
    try {
      zip = ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (RuntimeException e) { // how the reader meets some damage
      throw new IOException(e.getMessage(), e);
    }
    channel.allowAll();
  }

  /**
   * The entries in file order, checked to lie one behind the other.
   *
   * @throws IOException when entries share bytes or are cut off
   * @throws UnpackException when there are too many
   */
  List<ZipArchiveEntry> entries(Budget budget) throws IOException, UnpackException {
    List<ZipArchiveEntry> entries = new ArrayList<>();
    long free = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      budget.countEntry();
      long data = entry.getDataOffset();
      long size = entry.getCompressedSize();
      if (data < 0 || size < 0 || size > bytes.byteSize() - data) {
        throw new IOException(Member.printable(entry.getName()) + " is cut off");
      }
      if (entry.getLocalHeaderOffset() < free) {
        throw new IOException("its entries overlap, as those of a zip bomb do");
      }
      free = data + size;
      entries.add(entry);
    }
    return entries;
  }

  /** Why the bytes of an entry cannot be read, in words; empty text when they can. */
  static String kind(ZipArchiveEntry entry) {
    int type = entry.getUnixMode() & FILE_TYPE;
    if (type == SYMBOLIC_LINK) {
      return "a symbolic link";
    }
    if (type != 0 && type != PLAIN && type != FOLDER) {
      return "a device or pipe";
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "encrypted";
    }
    return switch (entry.getMethod()) {
      case ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED -> "";
      default -> "packed by method " + entry.getMethod();
    };
  }

  /**
   * The bytes of an entry: a part of the zip when it is stored, else expanded.
   *
   * @throws IOException when they are damaged
   * @throws UnpackException when the budget is spent
   */
  MemorySegment bytes(ZipArchiveEntry entry, String name, Budget budget)
      throws IOException, UnpackException {
    if (entry.getMethod() == ZipArchiveEntry.STORED) {
      budget.checkFile(name, entry.getCompressedSize());
      return bytes.asSlice(entry.getDataOffset(), entry.getCompressedSize());
    }
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      MemorySegment expanded = ExpandedBytes.of(in, name, budget);
      if (sum.getValue() != entry.getCrc()) {
        throw new IOException("its checksum is another one");
      }
      return expanded;
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
