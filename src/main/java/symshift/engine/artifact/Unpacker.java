package symshift.engine.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import symshift.engine.SegmentInputStream;
import symshift.engine.TextLines;

/**
 * Walks through compressions and archives down to plain files. Nothing is written under a name that
 * comes from an archive. What is wrong with one file of an archive does not stop the others.
 */
final class Unpacker {
  private static final int MOST_LAYERS = 5;

  /** Takes the plain files that come out. */
  interface Sink {
    void plain(Member member, MemorySegment bytes);

    /** A file inside cannot be read; the others go on. */
    void refused(Member member, String sentence);
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
  void unpack(Member member, MemorySegment bytes) throws IOException, UnpackException {
    try {
      layer(new Layer(member, member.name(), 0), bytes);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Where the walk is.
   *
   * @param outer name of the file or entry as it was brought, with all its endings
   */
  private record Layer(Member member, String outer, int depth) {
    String name() {
      return member.name();
    }

    Layer within(String inner) {
      return new Layer(member.called(inner), outer, depth + 1);
    }

    Layer entry(Member entry) {
      return new Layer(entry, entry.name(), depth + 1);
    }

    Member inside(String path) {
      return Member.of(path, outer, member.where());
    }
  }

  private void layer(Layer at, MemorySegment bytes) throws UnpackException {
    Packing packing = Packing.of(bytes);
    if (packing == Packing.NONE) {
      sink.plain(at.member, bytes);
      return;
    }
    if (at.depth >= MOST_LAYERS) {
      throw new UnpackException(
          at.name() + " is packed in more than " + MOST_LAYERS + " layers; unpack it first.");
    }
    try {
      switch (packing) {
        case TAR -> tar(at, bytes);
        case ZIP -> zip(at, bytes);
        default -> layer(at.within(packing.inner(at.name())), expanded(at.name(), packing, bytes));
      }
    } catch (IOException e) {
      throw damaged(at.name(), packing, e);
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
    Throwable first = cause;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String detail = first.getMessage() == null ? "unreadable" : first.getMessage();
    return new UnpackException(
        name + " is a damaged " + packing.word() + " file (" + detail + "); copy it again.");
  }

  /** Entries of a tar lie in it as they are: slices, no copies. */
  private void tar(Layer archive, MemorySegment bytes) throws IOException, UnpackException {
    TarFiles tar = new TarFiles(bytes);
    int count = 0;
    for (Optional<TarFiles.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
      TarFiles.Entry entry = next.get();
      budget.countEntry();
      count++;
      Member member = archive.inside(entry.path());
      if (isReadable(archive, member, entry.path(), entry.kind())) {
        try {
          budget.checkFile(member.name(), entry.bytes().byteSize());
          layer(archive.entry(member), entry.bytes());
        } catch (UnpackException e) {
          refuse(member, e);
        }
      }
    }
    complainIfEmpty(archive, count);
  }

  private void zip(Layer archive, MemorySegment bytes) throws IOException, UnpackException {
    int count = 0;
    try (ZipFiles zip = new ZipFiles(bytes)) {
      for (ZipArchiveEntry entry : zip.entries(budget)) {
        String path = entry.getName();
        Member member = archive.inside(path);
        boolean folder = entry.isDirectory();
        count += folder ? 0 : 1;
        if (!folder && isReadable(archive, member, path, ZipFiles.kind(entry))) {
          try {
            layer(archive.entry(member), zip.bytes(entry, member.name(), budget));
          } catch (UnpackException e) {
            refuse(member, e);
          } catch (IOException e) {
            sink.refused(
                member, String.valueOf(damaged(member.name(), Packing.ZIP, e).getMessage()));
          }
        }
      }
    }
    complainIfEmpty(archive, count);
  }

  /** Refuses links and the like, and paths that lead out of the archive. */
  private boolean isReadable(Layer archive, Member member, String path, String kind) {
    if (Member.leavesFolder(path)) {
      sink.refused(
          member,
          member.name()
              + " has the path "
              + TextLines.quoted(path)
              + " in "
              + archive.outer
              + ", which leads out of it, and was not read; pack it by a relative path.");
      return false;
    }
    if (!kind.isEmpty()) {
      sink.refused(
          member,
          member.name()
              + " is "
              + kind
              + " in "
              + archive.outer
              + " and was not read; pack the file itself.");
      return false;
    }
    return true;
  }

  private void refuse(Member member, UnpackException e) throws UnpackException {
    if (e.isSpent()) {
      throw e;
    }
    sink.refused(member, String.valueOf(e.getMessage()));
  }

  private void complainIfEmpty(Layer archive, int count) {
    if (count == 0) {
      sink.refused(archive.member, archive.name() + " holds no files.");
    }
  }
}
