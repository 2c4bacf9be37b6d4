package symshift;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The data that tests read: the samples of the project, and a larger collection where present. */
public final class Fixtures {
  private Fixtures() {}

  /** A file or folder under {@code samples}, for example {@code stages/01-percpu-DTT}. */
  public static Path sample(String path) {
    Path found = Path.of("samples").resolve(path).toAbsolutePath();
    if (!Files.exists(found)) {
      throw new IllegalArgumentException("no sample " + found + ", run from the project's folder");
    }
    return found;
  }

  /**
   * A file or folder of the extra collection, named by the system property {@code
   * symshift.fixtures}; empty when the property is not set or the collection lacks it.
   */
  public static Optional<Path> extra(String path) {
    String folder = System.getProperty("symshift.fixtures", "");
    if (folder.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(Path.of(folder).resolve(path)).filter(Files::exists);
  }

  /** The bytes of a file, expanded when its name ends in {@code .xz}. */
  public static byte[] bytes(Path file) {
    try {
      byte[] stored = Files.readAllBytes(file);
      if (!file.toString().endsWith(".xz")) {
        return stored;
      }
      try (XZInputStream expanded = new XZInputStream(new ByteArrayInputStream(stored))) {
        return expanded.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The same as {@link #bytes}, as a segment. */
  public static MemorySegment segment(Path file) {
    return MemorySegment.ofArray(bytes(file));
  }

  /** The files of a {@code .tar} or {@code .tar.xz}: name to bytes, in archive order. */
  public static Map<String, byte[]> archive(Path file) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new ByteArrayInputStream(bytes(file)))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.isFile()) {
          entries.put(e.getName(), tar.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + file, e);
    }
    return entries;
  }

  /** One file of an archive, by its name there. */
  public static byte[] entry(Path file, String name) {
    byte[] found = archive(file).get(name);
    if (found == null) {
      throw new IllegalArgumentException("no " + name + " in " + file);
    }
    return found;
  }
}
