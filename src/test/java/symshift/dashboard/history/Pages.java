package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks for pages and reads them. */
final class Pages {
  private final MockMvcTester http;

  Pages(MockMvcTester http) {
    this.http = http;
  }

  Document get(String address) {
    return get(address, 200);
  }

  Document get(String address, int status) {
    MvcTestResult answer = http.get().uri(java.net.URI.create(address)).exchange();
    assertThat(answer).as(address).hasStatus(status);
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
