package symshift.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * The one way out to an address taken from data or settings. It says who asks, follows redirects on
 * the same host only, bounds size and time, and never reaches a private address unless the operator
 * configured that very host.
 */
@Component
public class OutboundHttp {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(15);
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);
  private static final Duration TOTAL_LIMIT = Duration.ofMinutes(3);
  private static final int MAX_REDIRECTS = 5;
  private static final byte[] NONE = {};

  private final String userAgent = userAgent();

  /**
   * Gets a document.
   *
   * @param address http or https
   * @param configuredHost the host the operator named in the settings, which may be a private one;
   *     empty when the address comes from data
   * @param maxBytes longer answers are refused
   * @return the answer of any status but a redirect
   * @throws IOException when the address is refused, does not answer in time, or answers too much
   */
  public OutboundResponse get(URI address, String configuredHost, long maxBytes)
      throws IOException {
    long deadline = System.nanoTime() + TOTAL_LIMIT.toNanos();
    URI next = requireHttp(address);
    try (CloseableHttpClient client = client(new PublicHosts(configuredHost))) {
      for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
        URI asked = next;
        OutboundResponse response =
            client.execute(new HttpGet(asked), r -> read(asked, r, maxBytes, deadline));
        Optional<String> location = response.location();
        if (location.isEmpty()) {
          return response;
        }
        next = redirect(asked, location.get(), configuredHost);
      }
    }
    throw new IOException(address + " redirects more than " + MAX_REDIRECTS + " times");
  }

  private CloseableHttpClient client(PublicHosts hosts) {
    Timeout connect = Timeout.of(CONNECT_LIMIT);
    Timeout silence = Timeout.of(SILENCE_LIMIT);
    return HttpClients.custom()
        .setUserAgent(userAgent)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAutomaticRetries()
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(silence)
                        .build())
                .build())
        .build();
  }

  private static OutboundResponse read(
      URI address, ClassicHttpResponse response, long maxBytes, long deadline) throws IOException {
    int status = response.getCode();
    Header location = status / 100 == 3 ? response.getFirstHeader("Location") : null;
    Header type = response.getFirstHeader("Content-Type");
    byte[] body = location == null ? body(address, response.getEntity(), maxBytes, deadline) : NONE;
    return new OutboundResponse(
        address,
        status,
        type == null ? "" : type.getValue(),
        body,
        Optional.ofNullable(location).map(Header::getValue));
  }

  private static byte[] body(URI address, HttpEntity entity, long maxBytes, long deadline)
      throws IOException {
    if (entity == null) {
      return NONE;
    }
    try (InputStream in = entity.getContent()) {
      BoundedBody body = new BoundedBody(maxBytes);
      byte[] room = new byte[1 << 16];
      int read = in.read(room);
      while (read >= 0) {
        if (!body.add(room, read)) {
          throw new IOException("%s has more than %d bytes".formatted(address, maxBytes));
        }
        if (System.nanoTime() > deadline) {
          throw new IOException(
              "%s took longer than %d s".formatted(address, TOTAL_LIMIT.toSeconds()));
        }
        read = in.read(room);
      }
      return body.bytes();
    }
  }

  private static URI requireHttp(URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IOException(address + " is not an http or https address");
    }
    return address;
  }

  private static URI redirect(URI from, String location, String configuredHost) throws IOException {
    URI to;
    try {
      to = requireHttp(from.resolve(location));
    } catch (IllegalArgumentException e) {
      throw new IOException(from + " redirects to something that is no address", e);
    }
    boolean weaker = from.getScheme().equals("https") && !to.getScheme().equals("https");
    if (weaker || !to.getHost().equalsIgnoreCase(from.getHost())) {
      throw new IOException(
          "%s redirects to %s, which is another host; only the same host is followed"
              .formatted(from, to));
    }
    // The operator named one server on a host that may be private, not all that listen there.
    if (to.getHost().equalsIgnoreCase(configuredHost) && port(to) != port(from)) {
      throw new IOException(
          "%s redirects to %s, which is another port; only the same port is followed"
              .formatted(from, to));
    }
    return to;
  }

  /** The port asked for; -1 for the usual one, so that http may lead to https. */
  private static int port(URI address) {
    int usual = address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    return address.getPort() == usual ? -1 : address.getPort();
  }

  private static String userAgent() {
    Properties properties = new Properties();
    try (InputStream in = OutboundHttp.class.getResourceAsStream("/symshift/version.properties")) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("symshift/version.properties cannot be read", e);
    }
    return "Symshift/" + properties.getProperty("version", "0") + " (build history collector)";
  }
}
