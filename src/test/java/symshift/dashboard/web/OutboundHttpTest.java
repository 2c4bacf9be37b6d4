package symshift.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundHttpTest {
  private static final String LOOPBACK = "127.0.0.1";

  private final OutboundHttp http = new OutboundHttp();
  private final AtomicReference<String> userAgent = new AtomicReference<>("");
  private final HttpServer server = start();

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() {
    server.createContext("/page", exchange -> answer(exchange, 200, "hello"));
    server.createContext("/moved", exchange -> redirect(exchange, "/page"));
    server.createContext("/away", exchange -> redirect(exchange, "http://elsewhere.test/page"));
    server.createContext("/local", exchange -> redirect(exchange, "http://localhost:1/page"));
    server.createContext("/port", exchange -> redirect(exchange, "http://127.0.0.1:1/page"));
    server.createContext("/circle", exchange -> redirect(exchange, "/circle"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    userAgent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
    exchange.sendResponseHeaders(status, body.length());
    try (var out = exchange.getResponseBody()) {
      out.write(body.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private OutboundResponse get(String path) throws IOException {
    return http.get(address(path), LOOPBACK, 100);
  }

  private URI address(String path) {
    return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort() + path);
  }

  @Test
  void itSaysWhoAsks() throws IOException {
    assertThat(get("/page").body()).asString().isEqualTo("hello");
    assertThat(userAgent.get()).startsWith("Symshift/");
  }

  @Test
  void aRedirectOnTheSameHostIsFollowed() throws IOException {
    OutboundResponse response = get("/moved");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.address()).isEqualTo(address("/page"));
  }

  @Test
  void aRedirectToAnotherHostIsRefused() {
    assertThatThrownBy(() -> get("/away"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("elsewhere.test")
        .hasMessageContaining("another host");
    assertThatThrownBy(() -> get("/local")).hasMessageContaining("another host");
  }

  @Test
  void aRedirectToAnotherPortOfTheConfiguredHostIsRefused() {
    assertThatThrownBy(() -> get("/port"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:1/page")
        .hasMessageContaining("another port");
  }

  @Test
  void aCircleOfRedirectsEnds() {
    assertThatThrownBy(() -> get("/circle")).hasMessageContaining("more than 5 times");
  }

  @Test
  void aLongerAnswerThanAllowedIsRefused() {
    assertThatThrownBy(() -> http.get(address("/page"), LOOPBACK, 4))
        .hasMessageContaining("more than 4 bytes");
  }

  @Test
  void aPrivateAddressIsRefusedUnlessTheSettingsNameItsHost() {
    assertThatThrownBy(() -> http.get(address("/page"), "", 100))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("private address");
    assertThatThrownBy(() -> http.get(address("/page"), "kisskb.test", 100))
        .hasMessageContaining("private address");
    assertThat(userAgent.get()).as("nothing arrived").isEmpty();
  }

  @Test
  void anAddressThatIsNotHttpIsRefused() {
    assertThatThrownBy(() -> http.get(URI.create("file:///etc/passwd"), "", 100))
        .hasMessageContaining("not an http");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false", "10.1.2.3, false", "172.16.0.1, false", "192.168.1.1, false",
    "169.254.169.254, false", "100.64.0.1, false", "0.0.0.0, false", "224.0.0.1, false",
    "255.255.255.255, false", "198.18.0.1, false", "::1, false", "fe80::1, false",
    "fd00::1, false", "64:ff9b::7f00:1, false", "2002:7f00:1::, false", "::ffff:10.0.0.1, false",
    "192.0.2.1, false", "198.51.100.1, false", "203.0.113.1, false", "2001:0:1::1, false",
    "2001:db8::1, false", "192.0.3.1, true", "198.51.101.1, true", "203.0.112.1, true",
    "2001:db9::1, true", "8.8.8.8, true", "100.128.0.1, true", "2001:4860:4860::8888, true",
  })
  void whatIsPublic(String address, boolean isPublic) throws IOException {
    assertThat(PublicHosts.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }
}
