package symshift.dashboard.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The dashboard in a process of its own, on a free port, with the class path of this test. */
final class DashboardProcess implements AutoCloseable {
  private static final String READY = "Symshift is at http://127.0.0.1:";

  private final Process process;
  private final Path output;

  private DashboardProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static DashboardProcess start(Path data) throws IOException {
    Files.createDirectories(data);
    Path output = Files.createTempFile(data, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "symshift.dashboard.Dashboard",
                "--server.port=0",
                "--symshift.source.collect=false",
                "--symshift.data=" + data));
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new DashboardProcess(builder.start(), output);
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** Returns when the pages answer; fails when the process ends before that. */
  void awaitReady() throws IOException, InterruptedException {
    awaitOutput(READY);
  }

  /** Returns when the process has said this; fails when it ends before that. */
  void awaitOutput(String words) throws IOException, InterruptedException {
    for (int i = 0; i < 1200 && process.isAlive() && !output().contains(words); i++) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    assertThat(output()).contains(words);
  }

  /** The status that a page answers with. */
  int statusOf(String path) throws IOException {
    String said = output();
    int port = said.indexOf(READY) + READY.length();
    URI page = URI.create("http://127.0.0.1:" + said.substring(port).split("\\D", 2)[0] + path);
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  /** Its exit status. */
  int awaitEnd(long time, TimeUnit unit) throws InterruptedException {
    assertThat(process.waitFor(time, unit)).as("the process has ended").isTrue();
    return process.exitValue();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it as a service manager does, and waits for it. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the process had to be killed:\n" + output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
