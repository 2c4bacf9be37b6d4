package symshift.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.web.Frame;

/**
 * The lines of a log around its errors, or all lines of a short one.
 *
 * @param say what is shown, in one sentence
 * @param raw where the whole log is as text; null when it is not here
 * @param windows runs of lines without gaps
 */
record LogPage(
    Frame frame,
    Link result,
    String say,
    List<Link> errors,
    @Nullable String raw,
    List<Window> windows) {

  /** Lines without a gap; skipped says what was left out before them, "" when nothing was. */
  record Window(String skipped, List<LogText> lines) {}
}
