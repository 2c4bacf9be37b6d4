package symshift.engine.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Walks through compressions and archives down to plain files. Nothing is written under a name that
 * comes from an archive.
 */
final class Unpacker {
  private static final int MOST_LAYERS = 5;

  /** Takes the plain files that come out. */
  interface Sink {
    void plain(String name, String container, MemorySegment bytes);

    /** A file inside cannot be unpacked; the others go on. */
    void refused(String name, String sentence);
  }

  private final Budget budget;
  private final Sink sink;

  Unpacker(Budget budget, Sink sink) {
    this.budget = budget;
    this.sink = sink;
  }

  /**
   * Unpacks one file and everything in it.
   *
   * @throws UnpackException when this file is damaged or exceeds the limits
   * @throws IOException when a temporary file cannot be written
   */
  void unpack(String name, String container, MemorySegment bytes)
      throws IOException, UnpackException {
    try {
      layer(new Layer(name, container, name, 0), bytes);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Where the walk is.
   *
   * @param outer name of the file or entry as it was brought, with all its endings
   */
  private record Layer(String name, String container, String outer, int depth) {
    Layer within(String inner) {
      return new Layer(inner, container, outer, depth + 1);
    }

    Layer entry(String entry) {
      return new Layer(entry, outer, entry, depth + 1);
    }
  }

  private void layer(Layer at, MemorySegment bytes) throws UnpackException {
    Packing packing = Packing.of(bytes);
    if (packing == Packing.NONE) {
      sink.plain(at.name, at.container, bytes);
      return;
    }
    if (at.depth >= MOST_LAYERS) {
      throw new UnpackException(
          at.name + " is packed in more than " + MOST_LAYERS + " layers; unpack it first.");
    }
    try {
      switch (packing) {
        case TAR -> tar(at, bytes);
        case ZIP -> zip(at, bytes);
        default -> layer(at.within(packing.inner(at.name)), expanded(at.name, packing, bytes));
      }
    } catch (IOException e) {
      throw damaged(at.name, packing, e);
    }
  }

  private MemorySegment expanded(String name, Packing packing, MemorySegment bytes)
      throws IOException, UnpackException {
    try (InputStream in = packing.expand(new SegmentInputStream(bytes))) {
      return ExpandedBytes.of(in, packing.inner(name), budget);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw damaged(name, packing, e); // some decoders meet damage that way
    }
  }

  private static UnpackException damaged(String name, Packing packing, Exception cause) {
    String detail = cause.getMessage() == null ? "unreadable" : cause.getMessage();
    return new UnpackException(
        name + " is a damaged " + packing.word() + " file (" + detail + "); copy it again.");
  }

  /** Entries of a tar lie in it as they are: slices, no copies. */
  private void tar(Layer archive, MemorySegment bytes) throws IOException, UnpackException {
    SegmentInputStream stream = new SegmentInputStream(bytes);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        budget.countEntry();
        if (e.isFile() && !e.isSymbolicLink() && !e.isLink()) {
          long at = stream.position();
          if (e.isSparse() || e.getSize() > bytes.byteSize() - at) {
            throw new IOException(e.getName() + " is cut off or sparse");
          }
          budget.checkFile(e.getName(), e.getSize());
          entry(e.getName(), archive, bytes.asSlice(at, e.getSize()));
        }
      }
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw damaged(archive.name, Packing.TAR, e);
    }
  }

  private void zip(Layer archive, MemorySegment bytes) throws IOException, UnpackException {
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new SegmentInputStream(bytes))) {
      for (ZipArchiveEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        budget.countEntry();
        if (!e.isDirectory() && !zip.canReadEntryData(e)) {
          String inner = withoutFolders(e.getName());
          sink.refused(
              inner, inner + " is encrypted or packed in an unknown way; unpack it first.");
        } else if (!e.isDirectory()) {
          entry(e.getName(), archive, ExpandedBytes.of(zip, e.getName(), budget));
        }
      }
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw damaged(archive.name, Packing.ZIP, e);
    }
  }

  private void entry(String path, Layer archive, MemorySegment bytes) {
    String name = withoutFolders(path);
    try {
      layer(archive.entry(name), bytes);
    } catch (UnpackException e) {
      sink.refused(name, String.valueOf(e.getMessage()));
    }
  }

  static String withoutFolders(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return path.substring(slash + 1);
  }
}
