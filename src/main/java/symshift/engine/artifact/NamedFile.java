package symshift.engine.artifact;

import java.nio.file.Path;

/**
 * A file, folder or archive to read.
 *
 * @param name what the person called it; messages use it
 * @param path where its bytes are
 */
public record NamedFile(String name, Path path) {}
