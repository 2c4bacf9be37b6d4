package symshift.dashboard.source;

import java.io.IOException;
import java.util.List;
import symshift.dashboard.archive.BuildReport;

/** A site or a feed that tells of builds. One class, one test and one doc make a source. */
public interface BuildSource {

  SourceCard card();

  /**
   * The builds the source tells of now, each once.
   *
   * @throws SourceException when a list is not what it is known to be
   * @throws IOException when a list cannot be had
   */
  List<BuildRef> list(Fetcher fetcher) throws SourceException, IOException;

  /**
   * Reads the pages about one build; touches nothing else.
   *
   * @throws SourceException when a page is not what it is known to be
   */
  BuildReport parse(BuildRef ref, SourceDocument document) throws SourceException;
}
