package symshift.dashboard.source.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import symshift.dashboard.source.BuildRef;
import symshift.dashboard.source.FetchedPage;
import symshift.dashboard.source.SourceException;

/**
 * The page of a branch, read in document order: a compiler's link opens its targets, a target's
 * link its results, the newest first; what follows the words "Disabled targets" is disabled.
 */
final class KisskbBranchPage implements NodeVisitor {
  static final String STATUS = "status";
  static final String CONFIG = "config";
  static final String TOOLCHAIN = "toolchain";

  private static final Pattern COMPILER = Pattern.compile("/compiler/[^/\\s]+");
  private static final Pattern TARGET = Pattern.compile("/target/\\d+");
  private static final Pattern RESULT = Pattern.compile("/buildresult/(\\d{1,18})/?$");
  private static final Pattern NAME = Pattern.compile("[^/<\\s]+");

  private final List<BuildRef> refs = new ArrayList<>();
  private String toolchain = "";
  private String config = "";
  private boolean disabled;

  private KisskbBranchPage() {}

  /**
   * The results a page lists, in its order.
   *
   * @throws SourceException when the page has no link to a result below a link to a target
   */
  static List<BuildRef> read(FetchedPage page) throws SourceException {
    KisskbBranchPage visitor = new KisskbBranchPage();
    Jsoup.parse(page.text()).traverse(visitor);
    if (visitor.refs.isEmpty()) {
      throw new SourceException(
          page, "no link of the shape /target/N/ with a link /buildresult/N/ after it");
    }
    return visitor.refs;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (text.text().contains("Disabled targets")) {
        disabled = true;
        toolchain = "";
        config = "";
      }
    } else if (node instanceof Element link && link.nameIs("a")) {
      follow(link.attr("href"), link.text().strip());
    }
  }

  private void follow(String address, String text) {
    Matcher result = RESULT.matcher(address);
    if (COMPILER.matcher(address).find()) {
      toolchain = NAME.matcher(text).matches() ? text : "";
      config = "";
    } else if (TARGET.matcher(address).find()) {
      config = NAME.matcher(text).matches() ? text : "";
    } else if (result.find() && !config.isEmpty()) {
      refs.add(ref(result.group(1), text));
    }
  }

  private BuildRef ref(String id, String status) {
    Map<String, String> hints = new HashMap<>();
    hints.put(STATUS, status);
    hints.put(CONFIG, config);
    hints.put(TOOLCHAIN, toolchain);
    String page = "/kisskb/buildresult/" + id + "/";
    return new BuildRef(id, page, page + "log/", disabled, hints);
  }
}
