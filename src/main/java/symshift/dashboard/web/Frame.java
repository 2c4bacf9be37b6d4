package symshift.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page. Each page record has one as its component {@code
 * frame}; {@link Frames} makes it.
 *
 * @param title the page's own title, without the product's name
 * @param nav the entries of the bar
 * @param sample whether the page shows sample data
 * @param asOf when the newest result was built, in words; null when there is none
 * @param silentSources the silent sources in words; null when none is silent
 * @param theme "light" or "dark"; null when the reader's system decides
 * @param back this page's path with its query, where the theme form returns to
 * @param version the version of Symshift
 * @param assets the built style sheets and scripts
 */
public record Frame(
    String title,
    List<Nav> nav,
    boolean sample,
    @Nullable String asOf,
    @Nullable String silentSources,
    @Nullable String theme,
    String back,
    String version,
    Assets assets) {
  public Frame {
    nav = List.copyOf(nav);
  }

  /**
   * An entry of the bar on this page.
   *
   * @param current "page" on the page's own section, null elsewhere: the value of aria-current
   */
  public record Nav(String label, String path, @Nullable String current) {}

  /** The buttons of the theme form, in their order. */
  public List<ThemeChoice> themes() {
    return List.of(choice("Auto", null), choice("Light", "light"), choice("Dark", "dark"));
  }

  private ThemeChoice choice(String label, @Nullable String value) {
    boolean pressed = value == null ? theme == null : value.equals(theme);
    return new ThemeChoice(label, value == null ? "auto" : value, pressed);
  }

  /** A button of the theme form. */
  public record ThemeChoice(String label, String value, boolean pressed) {}
}
