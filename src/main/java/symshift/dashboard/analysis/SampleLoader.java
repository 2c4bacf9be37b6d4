package symshift.dashboard.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.dashboard.upload.IncomingFiles;
import symshift.dashboard.upload.ReceivedSet;
import symshift.engine.diagnosis.UnusableEvidenceException;

/** Diagnoses the samples that are not there yet, in the background of a start. */
@Component
@ConditionalOnProperty(name = "symshift.samples", matchIfMissing = true)
class SampleLoader implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);
  private static final long STOP_MILLIS = 10_000;

  private final Analyst analyst;
  private final ArtifactSetStore sets;
  private final IncomingFiles incoming;
  private final Thread thread = Thread.ofPlatform().name("samples").daemon().unstarted(this::load);
  private volatile boolean stopped;

  SampleLoader(Analyst analyst, ArtifactSetStore sets, IncomingFiles incoming) {
    this.analyst = analyst;
    this.sets = sets;
    this.incoming = incoming;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.start();
  }

  @Override
  public void destroy() throws InterruptedException {
    stopped = true;
    thread.join(STOP_MILLIS);
  }

  /** Does nothing for a sample that is there already. */
  void load() {
    int added = 0;
    for (SampleSets.Sample sample : SampleSets.onClassPath()) {
      if (stopped) {
        return;
      }
      if (add(sample)) {
        added++;
      }
    }
    log.atInfo().addKeyValue("added", added).log("samples are diagnosed");
  }

  /** Whether it was not there yet and is now. */
  private boolean add(SampleSets.Sample sample) {
    ArtifactSet header =
        new ArtifactSet(sample.id(), null, true, InstantSource.system().instant(), sample.note());
    try {
      return sets.find(sample.id()).isEmpty() && examine(header, sample);
    } catch (DuplicateKeyException e) {
      return false; // another node was faster
    } catch (UnusableEvidenceException e) {
      log.atError().addKeyValue("sample.id", sample.id()).log("{}", e.getMessage());
      return false;
    } catch (IOException | RuntimeException e) {
      log.atError().addKeyValue("sample.id", sample.id()).setCause(e).log("sample not diagnosed");
      return false; // the others may still be
    }
  }

  private boolean examine(ArtifactSet header, SampleSets.Sample sample)
      throws UnusableEvidenceException, IOException {
    try (InputStream bytes = sample.archive().getInputStream();
        ReceivedSet set = incoming.receive(sample.fileName(), bytes)) {
      analyst.examineAs(header, set);
      return true;
    }
  }
}
