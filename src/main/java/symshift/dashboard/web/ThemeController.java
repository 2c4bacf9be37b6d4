package symshift.dashboard.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps the reader's theme in a cookie, the only one that anonymous readers get. The form goes back
 * to its page; a script that has changed the page already asks without naming one.
 */
@Controller
class ThemeController {
  @PostMapping("/theme")
  ResponseEntity<Void> choose(
      @RequestParam String to, @RequestParam(required = false) @Nullable String back) {
    boolean named = to.equals("light") || to.equals("dark");
    ResponseCookie cookie =
        ResponseCookie.from(Frames.THEME_COOKIE, named ? to : "")
            .path("/")
            .maxAge(named ? Duration.ofDays(365) : Duration.ZERO)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    ResponseEntity.HeadersBuilder<?> answer =
        back == null
            ? ResponseEntity.noContent()
            : ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(isLocalPath(back) ? back : "/"));
    return answer.header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
  }

  /** Whether the text is a path on this site: browsers read "//host" and "/\host" as another. */
  static boolean isLocalPath(String text) {
    if (!text.matches("/[\\x21-\\x7e]*") || text.startsWith("//") || text.contains("\\")) {
      return false;
    }
    try {
      return URI.create(text).getAuthority() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
