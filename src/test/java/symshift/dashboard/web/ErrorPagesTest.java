package symshift.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import symshift.dashboard.DashboardTest;

@DashboardTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {
  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/grid?%25", "/grid?arch=vax", "/"})
  void anAddressThatCanBeReadIsAnswered(String address) throws Exception {
    assertThat(http.send(request(address).build(), text()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/grid?%", "/grid?arch=%ff%fe", "/?tree=%zz"})
  void aQueryThatCannotBeReadIsAnsweredInWords(String address, CapturedOutput output)
      throws Exception {
    String answer = raw(address);
    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(Jsoup.parse(answer).select("h1").text())
        .startsWith("What follows the question mark of this address cannot be read");
    assertThat(output).doesNotContain("ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/r/1.json", "/robots.txt", "/d/none.json", "/nowhere"})
  void aPageIsHtmlWhateverItsAddressEndsWith(String address) throws Exception {
    HttpResponse<String> answer = http.send(request(address).build(), text());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Origin, http://evil.example",
    "Origin, null",
    "Origin, http://127.0.0.1:1",
    "Origin, ftp://HOST",
  })
  void aFormOfAnotherSiteIsRefused(String header, String value) throws Exception {
    for (String path : new String[] {"/theme", "/doctor"}) {
      HttpResponse<String> answer = post(path, header, value.replace("HOST", host()));
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(Jsoup.parse(answer.body()).select("h1").text())
          .startsWith("This form was sent by a page of another site");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none",
    "Origin, http://HOST",
    "Origin, https://HOST",
    "Accept, */*",
  })
  void aFormOfThisSiteAndAProgramAreAnswered(String header, String value) throws Exception {
    assertThat(post("/theme", header, value.replace("HOST", host())).statusCode()).isEqualTo(204);
  }

  @Test
  void whatTheBrowserSaysOfTheSiteCountsMoreThanTheOrigin() throws Exception {
    HttpRequest sent =
        form("/theme").header("Sec-Fetch-Site", "same-origin").header("Origin", "null").build();
    assertThat(http.send(sent, text()).statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> post(String path, String header, String value)
      throws IOException, InterruptedException {
    return http.send(form(path).header(header, value).build(), text());
  }

  private HttpRequest.Builder form(String path) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("to=dark"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + host() + path));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private String host() {
    return "127.0.0.1:" + port;
  }

  /** Asks for an address that no client would send. */
  private String raw(String address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
