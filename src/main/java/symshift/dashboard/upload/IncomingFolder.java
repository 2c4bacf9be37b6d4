package symshift.dashboard.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for the uploads of this process. Processes may share the data folder, so each has one of
 * its own beside a lock that it holds while it lives; what a dead one left behind is deleted.
 */
final class IncomingFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path path;
  private final FileChannel lock;

  private IncomingFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes a folder below {@code incoming} and clears those that nobody holds any more. */
  static IncomingFolder claim(Path incoming) throws IOException {
    Files.createDirectories(incoming);
    clear(incoming);
    Path own = incoming.resolve(UUID.randomUUID().toString());
    FileChannel channel = open(lockOf(own));
    channel.lock();
    Files.createDirectory(own);
    return new IncomingFolder(own, channel);
  }

  Path path() {
    return path;
  }

  private static void clear(Path incoming) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.list(incoming)) {
      found = all.filter(path -> !path.toString().endsWith(LOCK)).toList();
    }
    for (Path folder : found) {
      try (FileChannel channel = open(lockOf(folder));
          FileLock free = tryLock(channel)) {
        if (free != null) {
          FileSystemUtils.deleteRecursively(folder);
          Files.deleteIfExists(lockOf(folder));
        }
      }
    }
  }

  private static Path lockOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK);
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another dashboard in this process
    }
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
    Files.deleteIfExists(lockOf(path));
    lock.close();
  }
}
