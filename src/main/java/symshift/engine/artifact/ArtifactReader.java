package symshift.engine.artifact;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns files as people bring them into artifacts: plain files, folders (one level), tar and zip
 * archives, and gzip, xz, zstd or bzip2 around any of them. Plain files are mapped, not copied.
 */
public final class ArtifactReader {
  private static final long MAPPED_FROM_BYTES = 1 << 20;

  private final ReadLimits limits;
  private final Formats formats = new Formats();

  public ArtifactReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads all inputs, in order; those of a folder by name. A file that cannot be used is in the
   * result with a sentence about it, and does not stop the others.
   *
   * @throws IOException when a file that is there cannot be read at all
   */
  public ReadResult read(List<NamedFile> inputs) throws IOException {
    ReadResults results = new ReadResults(formats);
    for (NamedFile input : inputs) {
      if (Files.isDirectory(input.path())) {
        folder(input, results);
      } else {
        file(input, "", new Budget(input.name(), 0, limits), results);
      }
    }
    return results.result();
  }

  private void folder(NamedFile folder, ReadResults results) throws IOException {
    Budget budget = new Budget(folder.name(), 0, limits);
    try (Stream<Path> children = Files.list(folder.path())) {
      for (Path child : children.filter(Files::isRegularFile).sorted().toList()) {
        budget.countEntry();
        file(new NamedFile(child.getFileName().toString(), child), folder.name(), budget, results);
      }
    } catch (UnpackException e) {
      results.refused(alone(folder.name()), String.valueOf(e.getMessage()));
    }
  }

  private void file(NamedFile file, String container, Budget budget, ReadResults results)
      throws IOException {
    String name = Member.of(file.name(), "", "").name();
    Member member = new Member(name, container, container);
    if (!Files.isRegularFile(file.path())) {
      results.refused(alone(name), name + " does not exist or is no file.");
      return;
    }
    try {
      long size = Files.size(file.path());
      budget.checkInput(name, size);
      budget.addPacked(size);
      new Unpacker(budget, results).unpack(member, bytes(file.path(), size));
    } catch (UnpackException e) {
      results.refused(member, String.valueOf(e.getMessage()));
    }
  }

  private static Member alone(String name) {
    return new Member(name, "", "");
  }

  private static MemorySegment bytes(Path path, long size) throws IOException {
    if (size < MAPPED_FROM_BYTES) {
      return MemorySegment.ofArray(Files.readAllBytes(path));
    }
    try (FileChannel channel = FileChannel.open(path)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto()).asReadOnly();
    }
  }
}
