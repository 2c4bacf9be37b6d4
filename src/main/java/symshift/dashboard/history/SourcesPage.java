package symshift.dashboard.history;

import java.util.List;
import symshift.dashboard.web.Frame;

/** Where the results come from, and how that goes. */
record SourcesPage(Frame frame, String say, List<Source> sources, List<Unparsed> unparsed) {

  /**
   * One source.
   *
   * @param base where it is read from
   * @param error why the last reading failed; "" when it did not
   */
  record Source(
      String title,
      String base,
      boolean sample,
      String lastRead,
      String newestResult,
      long results,
      long unparsed,
      String error) {}

  /** A page that did not parse; it is kept. */
  record Unparsed(String source, String url, String reason, String seen) {}
}
