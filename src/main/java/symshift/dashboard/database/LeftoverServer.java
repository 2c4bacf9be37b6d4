package symshift.dashboard.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the process that started it. Its {@code postmaster.pid} names
 * it: the first line is the process, the second the data folder.
 *
 * <p>Source: PostgreSQL, src/include/utils/pidfile.h
 */
final class LeftoverServer {
  private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
  private static final int PATIENCE_MOMENTS = 300;

  private final Path cluster;
  private final Path binaries;

  private LeftoverServer(Path cluster, Path binaries) {
    this.cluster = cluster;
    this.binaries = binaries;
  }

  static LeftoverServer of(DatabaseFolder folder) {
    return new LeftoverServer(folder.cluster(), folder.binaries());
  }

  /**
   * Asks the server to end without waiting for its clients, and waits until it has. Does nothing
   * when the process is gone, or is not one of our programs on our data.
   *
   * @throws IOException when the server does not end within 30 seconds
   */
  void stop() throws IOException {
    Optional<ProcessHandle> server = process();
    if (server.isEmpty()) {
      return;
    }
    long pid = server.get().pid();
    log.atInfo().addKeyValue("pid", pid).log("stopping the database server of a killed process");
    // PostgreSQL: SIGINT is the fast shutdown; the SIGTERM of ProcessHandle waits for all clients.
    new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
    for (int i = 0; server.get().isAlive() && i < PATIENCE_MOMENTS; i++) {
      Waiting.aMoment();
    }
    if (server.get().isAlive()) {
      throw new IOException("the server left behind (process %d) does not end".formatted(pid));
    }
  }

  private Optional<ProcessHandle> process() throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile) || !Files.exists(binaries)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    Path data = Path.of(lines.get(1).strip());
    if (!Files.exists(data) || !Files.isSameFile(data, cluster)) {
      return Optional.empty();
    }
    Path programs = binaries.toRealPath();
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> isServer(process, programs));
  }

  private static boolean isServer(ProcessHandle process, Path programs) {
    return process
        .info()
        .command()
        .map(Path::of)
        .filter(c -> c.startsWith(programs) && c.endsWith("postgres"))
        .isPresent();
  }
}
