package symshift.dashboard.source;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import symshift.dashboard.archive.Archive;
import symshift.dashboard.archive.Samples;
import symshift.dashboard.archive.SourceState;
import symshift.dashboard.archive.SourceStates;

/** Reads the sources into the archive, one after the other. */
@Component
public class Collector {
  private static final Logger log = LoggerFactory.getLogger(Collector.class);

  /** How long a page that did not parse is left alone. */
  private static final Duration POSTPONED = Duration.ofDays(1);

  private final List<BuildSource> sources;
  private final SourceSettings settings;
  private final Fetchers fetchers;
  private final Archive archive;
  private final SourceStates states;
  private final Samples samples;
  private final InstantSource clock = InstantSource.system();

  /** When this process last tried a source, however that went. */
  private final Map<String, Instant> tried = new ConcurrentHashMap<>();

  Collector(
      List<BuildSource> sources,
      SourceSettings settings,
      Fetchers fetchers,
      Archive archive,
      SourceStates states,
      Samples samples) {
    this.sources =
        sources.stream().sorted(Comparator.comparing((BuildSource s) -> s.card().id())).toList();
    this.settings = settings;
    this.sources.forEach(source -> settings.requireNoSecret(source.card()));
    this.fetchers = fetchers;
    this.archive = archive;
    this.states = states;
    this.samples = samples;
  }

  /**
   * Reads every source now and records what is new.
   *
   * @return one report a source, in the order of their ids; a source that fails does not keep the
   *     others from being read
   */
  public List<CollectReport> collectOnce(ProgressListener progress) {
    List<CollectReport> reports = new ArrayList<>();
    for (BuildSource source : sources) {
      reports.add(collect(source, progress));
    }
    return reports;
  }

  /** Reads the sources whose interval has passed, or whose address was changed. */
  void collectDue() {
    for (BuildSource source : sources) {
      if (isDue(source.card())) {
        collect(source, ProgressListener.NONE);
      }
    }
  }

  private boolean isDue(SourceCard card) {
    Optional<SourceState> state = states.find(card.id());
    boolean sameAddress = state.isPresent() && state.get().baseUrl().equals(settings.base(card));
    Instant last = tried.get(card.id());
    if (last == null && sameAddress) {
      last = state.get().lastReadAt();
    }
    return last == null || !clock.instant().isBefore(last.plus(settings.interval(card)));
  }

  private CollectReport collect(BuildSource source, ProgressListener progress) {
    SourceCard card = source.card();
    String base = settings.base(card);
    tried.put(card.id(), clock.instant());
    Optional<String> refusal = refusal(card);
    if (refusal.isPresent()) {
      log.atWarn().addKeyValue("source.id", card.id()).log(refusal.get());
      return CollectReport.refused(card.id(), base, refusal.get());
    }
    states.begin(card.id(), card.title(), base, settings.isSample(card) || holdsSample(card));
    long begin = System.nanoTime();
    SourceReading reading = new SourceReading(source, settings.isSample(card), archive);
    String error = read(card, reading, base, progress);
    CollectReport report =
        new CollectReport(
            card.id(), base, reading.listed(), reading.counts(), reading.unparsed().size(), error);
    log.atInfo()
        .addKeyValue("source.id", card.id())
        .addKeyValue("listed", report.listed())
        .addKeyValue("added", report.counts().added())
        .addKeyValue("unparsed", report.unparsed())
        .addKeyValue("duration_ms", (System.nanoTime() - begin) / 1_000_000)
        .log("source read");
    return report;
  }

  private String read(
      SourceCard card, SourceReading reading, String base, ProgressListener progress) {
    try {
      try {
        Fetcher fetcher = fetchers.open(base);
        List<BuildRef> refs = reading.list(fetcher);
        giveWay(card, base);
        Instant lately = clock.instant().minus(POSTPONED);
        reading.read(refs, states.unparsedSince(card.id(), base, lately), fetcher, progress);
      } catch (SourceException e) {
        reading.unparsed().add(e);
      } finally {
        keepUnparsed(card, reading);
      }
      states.succeeded(card.id(), clock.instant(), reading.newest(), reading.counts().added());
      String shortfall = reading.shortfall();
      return shortfall.isEmpty() ? "" : failed(card, shortfall);
    } catch (IOException | RuntimeException e) {
      return failed(card, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void keepUnparsed(SourceCard card, SourceReading reading) throws IOException {
    Instant now = clock.instant();
    for (SourceException page : reading.unparsed()) {
      states.unparsed(card.id(), page.page().address(), page.reason(), page.page().body(), now);
    }
  }

  private String failed(SourceCard card, String reason) {
    states.failed(card.id(), reason);
    log.atWarn().addKeyValue("source.id", card.id()).addKeyValue("reason", reason).log("degraded");
    return reason;
  }

  /** Live and sample builds never stand in one history; a reason when reading would mix them. */
  private Optional<String> refusal(SourceCard card) {
    return settings.isSample(card) && samples.hasReal(card.id())
        ? Optional.of(
            "this archive holds builds of the live site, so the sample is not read; set"
                + " symshift.source.%s.base-url again".formatted(card.id()))
        : Optional.empty();
  }

  private boolean holdsSample(SourceCard card) {
    return states.find(card.id()).map(SourceState::sample).orElse(false);
  }

  /** Removes the sample builds once a live address is known to answer. */
  private void giveWay(SourceCard card, String base) {
    if (settings.isSample(card) || !holdsSample(card)) {
      return;
    }
    int removed = samples.remove(card.id());
    states.begin(card.id(), card.title(), base, false);
    log.atInfo()
        .addKeyValue("source.id", card.id())
        .addKeyValue("removed", removed)
        .addKeyValue("base_url", base)
        .log("sample builds removed, because a live address answers now");
  }
}
