package symshift.engine.artifact;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.utils.ArchiveUtils;
import symshift.engine.SegmentInputStream;

/**
 * The files of a tar: slices of the archive, no copies. Each entry has a reader of its own, which
 * sees no more than {@value #MOST_READ_BYTES} bytes from the entry's header on.
 */
final class TarFiles {
  private static final int BLOCK = TarConstants.DEFAULT_RCDSIZE;
  private static final int MOST_READ_BYTES = 1 << 20;

  /** The reader goes one call deeper for each description of an entry. */
  private static final int MOST_DESCRIPTIONS = 64;

  /** A file of the tar; {@code kind} says why it has no bytes of its own, empty text else. */
  record Entry(String path, String kind, MemorySegment bytes) {}

  private final MemorySegment tar;
  private long at;

  TarFiles(MemorySegment tar) {
    this.tar = tar;
  }

  /** Whether a header stands at the start, by its checksum: the oldest ones have no mark. */
  static boolean isTar(MemorySegment bytes) {
    return bytes.byteSize() >= BLOCK && isHeader(block(bytes, 0));
  }

  /**
   * The next entry that is no folder; empty at the end.
   *
   * @throws IOException when a header is damaged or the archive ends within an entry
   */
  Optional<Entry> next() throws IOException {
    while (at < tar.byteSize()) {
      long header = header();
      if (header < 0) {
        return Optional.empty();
      }
      SegmentInputStream stream = new SegmentInputStream(readable(header));
      TarArchiveEntry entry = read(stream);
      long data = entry.isOldGNUSparse() ? at + stream.position() : header + BLOCK;
      long size = entry.isLink() || entry.isSymbolicLink() ? 0 : entry.getSize();
      if (size < 0 || size > tar.byteSize() - data) {
        throw new IOException(
            Member.printable(entry.getName()) + " is cut off, at byte " + tar.byteSize());
      }
      at = Math.min(tar.byteSize(), data + size + (-size & (BLOCK - 1)));
      if (!entry.isDirectory()) {
        return Optional.of(new Entry(entry.getName(), kind(entry), tar.asSlice(data, size)));
      }
    }
    return Optional.empty();
  }

  private MemorySegment readable(long header) {
    return tar.asSlice(at, Math.min(tar.byteSize() - at, header - at + MOST_READ_BYTES));
  }

  private static TarArchiveEntry read(SegmentInputStream stream) throws IOException {
    try (TarArchiveInputStream reader =
        new TarArchiveInputStream(stream, StandardCharsets.UTF_8.name())) {
      TarArchiveEntry entry = reader.getNextEntry();
      if (entry == null) {
        throw new IOException("a description of nothing");
      }
      return entry;
    } catch (RuntimeException e) { // how the reader meets some damage
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Where the next entry's own header is, behind long names and other descriptions; -1 when the
   * archive ends. Descriptions go to the heap: too many or too large ones are refused unread.
   */
  private long header() throws IOException {
    long described = 0;
    long header = at;
    for (int i = 0; i <= MOST_DESCRIPTIONS && tar.byteSize() - header >= BLOCK; i++) {
      byte[] block = block(tar, header);
      if (ArchiveUtils.isArrayZero(block, BLOCK)) {
        return -1;
      }
      if (!isHeader(block)) {
        throw new IOException("no header where one should be, at byte " + header);
      }
      if ("LKxXg".indexOf(block[156]) < 0) {
        return header;
      }
      long size = size(block);
      if (size < 0 || size > MOST_READ_BYTES - described) {
        throw new IOException("a description of more than " + MOST_READ_BYTES + " bytes");
      }
      described += size;
      header += BLOCK + size + (-size & (BLOCK - 1));
    }
    throw new IOException(
        tar.byteSize() - header < BLOCK
            ? "it ends within a header, at byte " + tar.byteSize()
            : "more than " + MOST_DESCRIPTIONS + " descriptions of one file");
  }

  private static byte[] block(MemorySegment bytes, long at) {
    return bytes.asSlice(at, BLOCK).toArray(ValueLayout.JAVA_BYTE);
  }

  private static boolean isHeader(byte[] block) {
    try {
      return block[0] != 0 && TarUtils.verifyCheckSum(block);
    } catch (IllegalArgumentException e) {
      return false; // no number where the checksum should be
    }
  }

  private static long size(byte[] block) {
    try {
      return TarUtils.parseOctalOrBinary(block, 124, TarConstants.SIZELEN);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private static String kind(TarArchiveEntry entry) {
    if (entry.isSymbolicLink()) {
      return "a symbolic link";
    }
    if (entry.isLink()) {
      return "a hard link";
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      return "a device or pipe";
    }
    if (entry.isSparse()) {
      return "stored with holes";
    }
    return switch (entry.getLinkFlag()) {
      case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG -> "";
      default -> "no plain file";
    };
  }
}
