package symshift.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ThemeControllerTest {
  private final MockMvcTester http = MockMvcTester.of(new ThemeController());

  @Test
  void theChoiceIsKeptInACookieAndTheReaderComesBack() {
    assertThat(http.post().uri("/theme").param("to", "dark").param("back", "/grid?arch=arm"))
        .hasStatus(303)
        .hasHeader("Location", "/grid?arch=arm")
        .cookies()
        .hasValue("theme", "dark")
        .isHttpOnly("theme", true);
  }

  @Test
  void autoForgetsTheCookie() {
    assertThat(http.post().uri("/theme").param("to", "auto"))
        .hasStatus(204)
        .cookies()
        .hasMaxAge("theme", java.time.Duration.ZERO);
  }

  @Test
  void aThemeThatDoesNotExistIsNotStored() {
    assertThat(http.post().uri("/theme").param("to", "\"><script>"))
        .cookies()
        .hasValue("theme", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "evil",
        "/a\r\nSet-Cookie: x=y",
        "/a|b"
      })
  void onlyALocalPathIsRedirectedTo(String back) {
    assertThat(http.post().uri("/theme").param("to", "light").param("back", back))
        .hasStatus(303)
        .hasHeader("Location", "/");
  }
}
