package symshift.dashboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program named postgres that only sleeps stands for a server. */
class LeftoverServerTest {
  @TempDir Path temp;

  /**
   * Whether the program still runs after the stop that its {@code postmaster.pid} brought about.
   */
  private boolean survives(Path program, Path dataFolderInPidFile) throws Exception {
    DatabaseFolder folder = new DatabaseFolder(temp);
    Files.createDirectories(folder.cluster());
    Files.createDirectories(folder.binaries());
    Files.createDirectories(program.getParent());
    Files.copy(Path.of("/bin/sleep").toRealPath(), program);
    // a build in the background of a shell ignores SIGINT, and so would its children; PostgreSQL
    // not
    Process process =
        new ProcessBuilder("env", "--default-signal=INT", program.toString(), "60").start();
    try {
      // between fork and exec the child is still another program
      await().until(() -> runs(process, program));
      writePidFile(folder, process.pid(), dataFolderInPidFile);
      LeftoverServer.of(folder).stop();
      return process.isAlive();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static boolean runs(Process process, Path program) {
    return process.info().command().filter(c -> c.endsWith(program.toString())).isPresent();
  }

  private static void writePidFile(DatabaseFolder folder, long pid, Path data) throws IOException {
    Files.write(
        folder.cluster().resolve("postmaster.pid"), List.of(Long.toString(pid), data.toString()));
  }

  @Test
  void ourOwnServerOnOurOwnDataIsStopped() throws Exception {
    assertThat(survives(temp.resolve("server/18/bin/postgres"), temp.resolve("cluster"))).isFalse();
  }

  @Test
  void aServerOfOtherProgramsIsLeftAlone() throws Exception {
    assertThat(survives(temp.resolve("other/bin/postgres"), temp.resolve("cluster"))).isTrue();
  }

  @Test
  void aServerOfOtherDataIsLeftAlone() throws Exception {
    Path other = Files.createDirectory(temp.resolve("other"));
    assertThat(survives(temp.resolve("server/18/bin/postgres"), other)).isTrue();
  }

  @Test
  void anotherProgramWithTheNumberOfTheServerIsLeftAlone() throws Exception {
    assertThat(survives(temp.resolve("server/18/bin/initdb"), temp.resolve("cluster"))).isTrue();
  }

  @Test
  void aFileThatNamesNoDataFolderIsIgnored() throws Exception {
    Path gone = temp.resolve("gone");
    assertThat(survives(temp.resolve("server/18/bin/postgres"), gone)).isTrue();
  }
}
