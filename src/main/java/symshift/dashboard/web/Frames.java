package symshift.dashboard.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the frame of a page from the request at hand, the state of the site and the features. */
@Component
public class Frames {
  static final String THEME_COOKIE = "theme";

  private final HttpServletRequest request;
  private final ObjectProvider<SiteStatus> status;
  private final List<NavEntry> nav;
  private final Assets assets = Assets.load();
  private final String version = Version.read();

  Frames(HttpServletRequest request, ObjectProvider<SiteStatus> status, List<NavEntry> nav) {
    this.request = request;
    this.status = status;
    this.nav = nav.stream().sorted(Comparator.comparingInt(NavEntry::position)).toList();
  }

  /**
   * The frame of a page.
   *
   * @param title the page's own title, without the product's name
   * @param section path of the entry of the bar that the page belongs to; "" for none
   */
  public Frame frame(String title, String section) {
    SiteStatus known = status.getIfAvailable();
    return make(title, section, known == null ? SiteStatus.Snapshot.empty() : known.snapshot());
  }

  /** The frame of an error page: asks nothing of the database, which may be what failed. */
  Frame plain(String title) {
    return make(title, "", SiteStatus.Snapshot.empty());
  }

  private Frame make(String title, String section, SiteStatus.Snapshot state) {
    List<Frame.Nav> entries =
        nav.stream()
            .map(e -> new Frame.Nav(e.label(), e.path(), e.path().equals(section) ? "page" : null))
            .toList();
    String silent =
        state.silentSources().isEmpty() ? null : String.join(", ", state.silentSources());
    return new Frame(
        title,
        entries,
        state.sample(),
        state.newestResultAt().map(Words::minute).orElse(null),
        silent,
        theme(),
        back(),
        version,
        assets);
  }

  private @Nullable String theme() {
    Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
    String value = cookie == null ? "" : Objects.requireNonNullElse(cookie.getValue(), "");
    return value.equals("light") || value.equals("dark") ? value : null;
  }

  private String back() {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
