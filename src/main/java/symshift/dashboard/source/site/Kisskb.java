package symshift.dashboard.source.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.source.BuildRef;
import symshift.dashboard.source.BuildSource;
import symshift.dashboard.source.Fetcher;
import symshift.dashboard.source.SourceCard;
import symshift.dashboard.source.SourceDocument;
import symshift.dashboard.source.SourceException;

/**
 * kisskb, the build service of linux-next: branch pages list results, and a result has a page and a
 * log. Only the shapes of its links are known for certain, so nothing else is relied on to tell
 * what is what.
 */
@Component
class Kisskb implements BuildSource {
  private static final SourceCard CARD =
      new SourceCard(
          "kisskb",
          "kisskb",
          "http://kisskb.ellerman.id.au",
          "classpath:samples/kisskb/site",
          true);

  private final List<String> branches;

  /**
   * @param branches numbers or names of branches
   */
  Kisskb(@Value("${symshift.source.kisskb.branches:9}") List<String> branches) {
    this.branches = List.copyOf(branches);
  }

  @Override
  public SourceCard card() {
    return CARD;
  }

  @Override
  public List<BuildRef> list(Fetcher fetcher) throws SourceException, IOException {
    Map<String, BuildRef> refs = new LinkedHashMap<>();
    for (String branch : branches) {
      for (BuildRef ref : KisskbBranchPage.read(fetcher.get("/kisskb/branch/" + branch + "/"))) {
        refs.putIfAbsent(ref.ref(), ref);
      }
    }
    return List.copyOf(refs.values());
  }

  @Override
  public BuildReport parse(BuildRef ref, SourceDocument document) throws SourceException {
    return new KisskbResultPage(ref, document).read();
  }
}
