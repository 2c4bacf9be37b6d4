package symshift.dashboard.source.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import symshift.dashboard.source.FetchedPage;

/** The log of a result: plain text whatever the server calls it, or the first block of a page. */
final class KisskbLogPage {
  private static final int ENOUGH_TO_TELL = 2048;

  private KisskbLogPage() {}

  static byte[] bytes(FetchedPage page) {
    byte[] body = page.body();
    int length = Math.min(body.length, ENOUGH_TO_TELL);
    String start =
        new String(body, 0, length, StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    boolean html = start.startsWith("<") && (start.contains("<html") || start.contains("<pre"));
    if (!html) {
      return body;
    }
    Element block = Jsoup.parse(page.text()).selectFirst("pre");
    return block == null ? body : block.wholeText().getBytes(StandardCharsets.UTF_8);
  }
}
