package symshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import symshift.dashboard.Dashboard;
import symshift.dashboard.TestDatabase;

/** The whole application with its sample data, looked at with a browser: frontend/tests. */
class BrowserIT {
  private static final Path TESTS = Path.of("frontend");
  private static final Pattern RUN = Pattern.compile("(?m)^# tests (\\d+)$");

  @Test
  void thePagesWorkInABrowser(@TempDir Path data) throws Exception {
    try (ConfigurableApplicationContext dashboard =
        Dashboard.run(
            "--server.port=0",
            "--symshift.data=" + data,
            "--spring.datasource.url=" + TestDatabase.fresh().jdbcUrl())) {
      String base =
          "http://127.0.0.1:" + dashboard.getEnvironment().getRequiredProperty("local.server.port");
      await().atMost(Duration.ofMinutes(2)).until(() -> hasSample(base));
      run(base);
    }
  }

  private static boolean hasSample(String base) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest first = HttpRequest.newBuilder(URI.create(base + "/")).build();
      String page = client.send(first, HttpResponse.BodyHandlers.ofString()).body();
      // the last thing that a reading notes is the time of its newest result
      return page.contains("class=\"probs\"") && page.contains("as of ");
    }
  }

  private static void run(String base) throws IOException, InterruptedException {
    ProcessBuilder node =
        new ProcessBuilder(
            "node", "--test", "--test-reporter=tap", "--test-concurrency=1", "tests/");
    node.directory(TESTS.toFile()).redirectErrorStream(true);
    node.environment().put("BASE_URL", base);
    Process process = node.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    System.out.println(output);
    Matcher run = RUN.matcher(output);
    assertThat(run.find()).as("node said how many tests it ran").isTrue();
    assertThat(Integer.parseInt(run.group(1))).isPositive();
    assertThat(status).as("node's exit status").isZero();
  }
}
