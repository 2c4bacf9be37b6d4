package symshift.dashboard.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import symshift.engine.buildlog.Signature;

/** The one writer of the build history. */
@Component
public class Archive {
  private static final Comparator<ReadReport> FIRST_APPEARANCE =
      Comparator.<ReadReport, Instant>comparing(
              r -> Objects.requireNonNullElse(r.report().build().builtAt(), Instant.MAX))
          .thenComparing(r -> r.report().reference());

  private final TransactionTemplate transaction;
  private final PlacementStore placements;
  private final ResultStore results;
  private final SignatureStore signatures;
  private final LogStore logs;
  private final ApplicationEventPublisher events;

  Archive(TransactionTemplate transaction, ArchiveStores stores, ApplicationEventPublisher events) {
    this.transaction = transaction;
    this.placements = stores.placements();
    this.results = stores.results();
    this.signatures = stores.signatures();
    this.logs = stores.logs();
    this.events = events;
  }

  /**
   * Records builds, all or none. Builds that are known already change nothing, so the same batch
   * may come again. Publishes one {@link BuildRecorded} for each build that was added or completed.
   *
   * @param reports in any order; signatures are numbered by the time of the builds
   */
  public RecordCounts record(Collection<BuildReport> reports) {
    List<ReadReport> read =
        reports.stream()
            .map(r -> new ReadReport(r, logs.scan(r.text().log())))
            .sorted(FIRST_APPEARANCE)
            .toList();
    return Objects.requireNonNull(transaction.execute(_ -> recordAll(read)));
  }

  /**
   * Which of these builds of a source are in the archive with their target and head; reading them
   * again would add nothing.
   */
  public Set<String> known(String source, Collection<String> refs) {
    return results.placed(source, refs);
  }

  /**
   * Notes whether a source still builds the targets of these builds; refs not in the archive are
   * passed over.
   */
  public void setDisabled(String source, boolean disabled, Collection<String> refs) {
    placements.setDisabled(source, disabled, refs);
  }

  private RecordCounts recordAll(List<ReadReport> reports) {
    results.becomeOnlyWriter();
    List<ReadReport> news = reports.stream().filter(this::hasNews).toList();
    Map<Placement, Cell> cells =
        placements.cellsOf(
            news.stream().map(r -> r.report().placement()).filter(Objects::nonNull).toList());
    RecordCounts counts = new RecordCounts(0, 0, reports.size() - news.size());
    for (ReadReport report : news) {
      Placement placement = report.report().placement();
      counts = counts.plus(recordOne(report, placement == null ? null : cells.get(placement)));
    }
    return counts;
  }

  private boolean hasNews(ReadReport read) {
    Optional<ResultRow> row = results.find(read.report().reference());
    boolean placesIt = read.report().placement() != null;
    return row.isEmpty()
        || (placesIt && !row.get().placed())
        || read.report().text().remark() != null;
  }

  private RecordCounts recordOne(ReadReport read, @Nullable Cell cell) {
    Reference reference = read.report().reference();
    Optional<ResultRow> byReference = results.find(reference);
    Optional<ResultRow> inCell = cell == null ? Optional.empty() : results.find(cell);
    Optional<ResultRow> row = inCell.or(() -> byReference);
    if (byReference.isPresent() && inCell.isPresent()) {
      results.merge(byReference.get().id(), inCell.get().id());
    }
    boolean write = row.isEmpty() || supersedes(read, cell, row.get());
    long id = write ? write(read, cell, row) : row.orElseThrow().id();
    results.addReference(id, reference);
    Remark remark = read.report().text().remark();
    if (remark != null) {
      results.addRemark(id, remark);
    }
    if (!write) {
      return new RecordCounts(0, 0, 1);
    }
    return row.isEmpty() ? new RecordCounts(1, 0, 0) : new RecordCounts(0, 1, 0);
  }

  /** A page about a build says more than a mere mention; of two builds the later one is shown. */
  private static boolean supersedes(ReadReport read, @Nullable Cell cell, ResultRow row) {
    return cell != null && (!row.placed() || row.isOlderThan(read.report().build().builtAt()));
  }

  private long write(ReadReport read, @Nullable Cell cell, Optional<ResultRow> row) {
    Signature signature = read.signature();
    Long signatureId = signature == null ? null : signatures.idOf(signature);
    ScannedLog log = read.log();
    ResultFacts facts =
        new ResultFacts(read, cell, signatureId, log == null ? null : logs.idOf(log));
    long id;
    if (row.isPresent()) {
      id = row.get().id();
      results.update(id, facts);
    } else {
      id = results.insert(facts);
    }
    events.publishEvent(new BuildRecorded(id, read.report().build().outcome(), signatureId));
    return id;
  }
}
