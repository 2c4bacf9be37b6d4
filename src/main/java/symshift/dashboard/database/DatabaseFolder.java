package symshift.dashboard.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the database that comes along: {@code cluster} holds the data, {@code server} the
 * programs; {@code lock}, {@code port} and {@code ready} are ours.
 */
final class DatabaseFolder {
  private static final Logger log = LoggerFactory.getLogger(DatabaseFolder.class);

  /** The major version of the programs that come along; data of another one cannot be opened. */
  static final String MAJOR = "18";

  private final Path home;

  DatabaseFolder(Path home) {
    this.home = home;
  }

  Path cluster() {
    return home.resolve("cluster");
  }

  Path binaries() {
    return home.resolve("server");
  }

  Path lockFile() {
    return home.resolve("lock");
  }

  /** Makes the folder, readable by its owner only: the server in it asks for no password. */
  void create() throws IOException {
    Files.createDirectories(home);
    if (Files.getFileAttributeView(home, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The port of the running server, or 0 when none was written yet. */
  int port() throws IOException {
    Path file = home.resolve("port");
    if (!Files.exists(file)) {
      return 0;
    }
    String text = Files.readString(file).strip();
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  /**
   * Makes the folder fit for a start; the caller holds the lock. Stops a server whose process was
   * killed above it, and clears away a cluster that never became ready.
   */
  void prepare() throws IOException {
    Files.deleteIfExists(home.resolve("port"));
    LeftoverServer.of(this).stop();
    if (!Files.exists(cluster())) {
      return;
    }
    if (!Files.exists(ready())) {
      log.atWarn().addKeyValue("folder", cluster()).log("clearing a half-made database");
      FileSystemUtils.deleteRecursively(cluster());
      return;
    }
    requireSameMajor();
  }

  /** Notes that the cluster is complete and where its server listens. */
  void markReady(int port) throws IOException {
    if (!Files.exists(ready())) {
      Files.writeString(ready(), "PostgreSQL " + MAJOR + "\n");
    }
    Path draft = home.resolve("port.new");
    Files.writeString(draft, port + "\n");
    Files.move(draft, home.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path ready() {
    return home.resolve("ready");
  }

  private void requireSameMajor() throws IOException {
    Path file = cluster().resolve("PG_VERSION");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    String found = lines.isEmpty() ? "unknown" : lines.getFirst().strip();
    if (!found.equals(MAJOR)) {
      throw new DatabaseUnavailableException(
          ("%s was written by PostgreSQL %s, but this program brings PostgreSQL %s and cannot open"
                  + " it. Move the data over with pg_dump of version %s and a server of version %s,"
                  + " or set SYMSHIFT_DATA to another folder.")
              .formatted(cluster(), found, MAJOR, found, MAJOR));
    }
  }
}
