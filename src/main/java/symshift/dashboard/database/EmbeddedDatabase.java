package symshift.dashboard.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server in a folder. The process that takes the folder's lock runs the server; any
 * later process uses that server, and runs it on the same port when the first process has ended.
 */
final class EmbeddedDatabase implements AutoCloseable {
  static final String USER = "postgres";
  private static final String NAME = "symshift";
  private static final String NO_SUCH_DATABASE = "3D000"; // PostgreSQL, errcodes.txt
  private static final int ANY_PORT = 0;
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final int port;
  private final @Nullable Owned owned;
  private final @Nullable Succession succession;

  private EmbeddedDatabase(int port, @Nullable Owned owned, @Nullable Succession succession) {
    this.port = port;
    this.owned = owned;
    this.succession = succession;
  }

  /** What only the process that runs the server holds. */
  private record Owned(EmbeddedPostgres server, FileChannel lock) implements Closeable {
    @Override
    public void close() throws IOException {
      try (FileChannel _ = lock) {
        server.close();
      }
    }
  }

  /**
   * Starts the folder's server, or finds the one another process runs.
   *
   * @throws DatabaseUnavailableException when neither works; the message names the remedy
   */
  static EmbeddedDatabase open(Path home) {
    DatabaseFolder folder = new DatabaseFolder(home);
    try {
      folder.create();
      FileChannel lock = tryLock(folder.lockFile());
      if (lock == null) {
        return attach(folder);
      }
      Owned owned = startHoldingLock(folder, lock, ANY_PORT);
      return new EmbeddedDatabase(owned.server().getPort(), owned, null);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          ("The database in %s did not start: %s. Look at the lines above, or set"
                  + " SPRING_DATASOURCE_URL to a PostgreSQL server of your own.")
              .formatted(home, e.getMessage()),
          e);
    }
  }

  /** Where the database is; no password. */
  String jdbcUrl() {
    return url(port, NAME);
  }

  @Override
  public void close() throws IOException {
    if (owned != null) {
      owned.close();
    }
    if (succession != null) {
      succession.close();
    }
  }

  private static @Nullable FileChannel tryLock(Path file) throws IOException {
    FileChannel channel = lockChannel(file);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      log.atDebug().addKeyValue("file", file).log("the lock is held by this very process");
    }
    channel.close();
    return null;
  }

  private static FileChannel lockChannel(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Owned startHoldingLock(DatabaseFolder folder, FileChannel lock, int port)
      throws IOException {
    try {
      folder.prepare();
      EmbeddedPostgres server = start(folder, port);
      try {
        createDatabase(server.getPort());
        folder.markReady(server.getPort());
      } catch (SQLException | IOException e) {
        server.close();
        throw new IOException(e.getMessage(), e);
      }
      return new Owned(server, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedPostgres start(DatabaseFolder folder, int port) throws IOException {
    long begin = System.nanoTime();
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(folder.cluster())
            .setOverrideWorkingDirectory(folder.binaries().toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setLocaleConfig("locale", "C")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "''")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "60")
            .start();
    log.atInfo()
        .addKeyValue("folder", folder.cluster())
        .addKeyValue("port", server.getPort())
        .addKeyValue("duration_ms", (System.nanoTime() - begin) / 1_000_000)
        .log("database started");
    return server;
  }

  private static EmbeddedDatabase attach(DatabaseFolder folder) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      int port = folder.port();
      if (port > 0 && answers(port)) {
        log.atInfo()
            .addKeyValue("folder", folder.cluster())
            .addKeyValue("port", port)
            .log("using the database that another process runs");
        FileChannel channel = lockChannel(folder.lockFile());
        return new EmbeddedDatabase(
            port, null, Succession.await(channel, lock -> startHoldingLock(folder, lock, port)));
      }
      Waiting.aMoment();
    }
    throw new DatabaseUnavailableException(
        ("Another process holds %s but its database does not answer. End that process, or set"
                + " SYMSHIFT_DATA to another folder.")
            .formatted(folder.lockFile()));
  }

  private static boolean answers(int port) {
    try (Connection connection = connect(port, NAME)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void createDatabase(int port) throws SQLException {
    try (Connection existing = connect(port, NAME)) {
      log.atDebug().addKeyValue("database", existing.getCatalog()).log("database found");
    } catch (SQLException e) {
      if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
        throw e;
      }
      try (Connection connection = connect(port, USER);
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + NAME);
      }
    }
  }

  private static Connection connect(int port, String database) throws SQLException {
    return DriverManager.getConnection(url(port, database), USER, "");
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
