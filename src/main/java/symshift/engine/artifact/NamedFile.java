package symshift.engine.artifact;

import java.nio.file.Path;

/**
 * A file, folder or archive to read.
 *
 * @param name what the person called it; messages use it
 * @param path where its bytes are
 */
public record NamedFile(String name, Path path) {
  /** A file called by the last part of its path, also where that is {@code .} or {@code ..}. */
  public static NamedFile of(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return new NamedFile(name == null ? path.toString() : name.toString(), path);
  }
}
