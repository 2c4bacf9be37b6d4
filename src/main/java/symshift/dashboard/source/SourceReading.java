package symshift.dashboard.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.archive.Archive;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.archive.RecordCounts;
import symshift.dashboard.web.Words;

/** One reading of one source: what is not known yet is read and recorded, a batch at a time. */
final class SourceReading {
  private static final int BATCH = 50;
  private static final int PATIENCE_PAGES = 5;

  private final BuildSource source;
  private final boolean sample;
  private final Archive archive;
  private final List<BuildReport> batch = new ArrayList<>();
  private final List<SourceException> unparsed = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private RecordCounts counts = RecordCounts.NONE;
  private int listed;
  private int postponed;
  private int missingInARow;
  private @Nullable Instant newest;

  SourceReading(BuildSource source, boolean sample, Archive archive) {
    this.source = source;
    this.sample = sample;
    this.archive = archive;
  }

  /**
   * Asks for the list; that it came proves that the source is there.
   *
   * @throws SourceException when the list does not parse
   * @throws IOException when it cannot be had
   */
  List<BuildRef> list(Fetcher fetcher) throws SourceException, IOException {
    List<BuildRef> refs = source.list(fetcher);
    listed = refs.size();
    return refs;
  }

  /**
   * Reads what is new to the end; a page that is missing or does not parse is set aside.
   *
   * @param refs what the source lists
   * @param failedLately addresses of pages that did not parse lately; they are not asked for
   * @throws IOException when several pages in a row cannot be had; what was read before is recorded
   */
  void read(
      List<BuildRef> refs, Set<String> failedLately, Fetcher fetcher, ProgressListener progress)
      throws IOException {
    String id = source.card().id();
    Set<String> known = archive.known(id, refs.stream().map(BuildRef::ref).toList());
    List<BuildRef> unknown = refs.stream().filter(r -> !known.contains(r.ref())).toList();
    List<BuildRef> news =
        unknown.stream()
            .filter(r -> failedLately.stream().noneMatch(failed -> failed.endsWith(r.page())))
            .toList();
    postponed = unknown.size() - news.size();
    try {
      for (int i = 0; i < news.size(); i++) {
        readOrSetAside(news.get(i), fetcher);
        progress.read(id, i + 1, news.size());
      }
    } finally {
      record();
    }
    archive.setDisabled(id, true, refs(refs, true));
    archive.setDisabled(id, false, refs(refs, false));
  }

  RecordCounts counts() {
    return counts;
  }

  int listed() {
    return listed;
  }

  List<SourceException> unparsed() {
    return unparsed;
  }

  /** What kept this reading from being whole, in one sentence; empty when nothing did. */
  String shortfall() {
    List<String> parts = new ArrayList<>();
    if (!unparsed.isEmpty()) {
      parts.add(
          "%s did not parse; the first: %s"
              .formatted(Words.count(unparsed.size(), "page"), unparsed.getFirst().getMessage()));
    }
    if (!missing.isEmpty()) {
      parts.add(
          "%s could not be had; the first: %s"
              .formatted(Words.count(missing.size(), "page"), missing.getFirst()));
    }
    if (postponed > 0) {
      parts.add(
          "%s did not parse lately; asked for again a day later"
              .formatted(Words.count(postponed, "page")));
    }
    return String.join("; ", parts);
  }

  /** The time of the newest build read; null when none was. */
  @Nullable Instant newest() {
    return newest;
  }

  /** The next reading asks again for a page that is missing now. */
  private void readOrSetAside(BuildRef ref, Fetcher fetcher) throws IOException {
    try {
      read(ref, fetcher);
      missingInARow = 0;
    } catch (IOException e) {
      missingInARow++;
      if (missingInARow == PATIENCE_PAGES || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      missing.add(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void read(BuildRef ref, Fetcher fetcher) throws IOException {
    FetchedPage page = fetcher.get(ref.page());
    FetchedPage log = ref.log() == null ? null : fetcher.find(ref.log()).orElse(null);
    try {
      BuildReport report = source.parse(ref, new SourceDocument(page, log));
      batch.add(sample ? report.asSample() : report);
      Instant builtAt = report.build().builtAt();
      if (builtAt != null && (newest == null || newest.isBefore(builtAt))) {
        newest = builtAt;
      }
    } catch (SourceException e) {
      unparsed.add(e);
    }
    if (batch.size() == BATCH) {
      record();
    }
  }

  private void record() {
    counts = counts.plus(archive.record(batch));
    batch.clear();
  }

  private static List<String> refs(List<BuildRef> refs, boolean disabled) {
    return refs.stream().filter(r -> r.disabled() == disabled).map(BuildRef::ref).toList();
  }
}
