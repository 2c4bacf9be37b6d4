package symshift.dashboard.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import symshift.dashboard.web.OutboundHttp;

class FetchersTest {
  private static final String PAGE = "/kisskb/branch/9/";

  private final Fetchers fetchers = new Fetchers(new OutboundHttp(), Duration.ZERO);

  @Test
  void theSamePageComesFromAFolderTheProgramAndAServer() throws IOException {
    Path site = Path.of("samples/kisskb/site").toAbsolutePath();
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            site,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      String web = "http://127.0.0.1:" + server.getAddress().getPort();
      FetchedPage live = fetchers.open(web + "/").get(PAGE);

      assertThat(live.text()).contains("/kisskb/buildresult/5869360/");
      assertThat(live.webAddress()).isEqualTo(web + PAGE);
      assertThat(fetchers.open("file:samples/kisskb/site").get(PAGE).text()).isEqualTo(live.text());
      assertThat(fetchers.open("file://" + site + "/").get(PAGE).text()).isEqualTo(live.text());
      assertThat(fetchers.open("classpath:samples/kisskb/site").get(PAGE).text())
          .isEqualTo(live.text());
      assertThat(fetchers.open(web).find("/kisskb/buildresult/1/log/")).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aPageThatIsNotThereIsAbsentWhereverItIsLookedFor() throws IOException {
    assertThat(fetchers.open("file:samples/kisskb/site").find("/kisskb/branch/10/")).isEmpty();
    assertThat(fetchers.open("classpath:samples/kisskb/site").find("/kisskb/branch/10/")).isEmpty();
  }

  @Test
  void aPathNeverLeadsOutOfTheFolder() {
    assertThatThrownBy(() -> fetchers.open("file:samples/kisskb/site").find("/../ORIGIN.md"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of");
  }
}
