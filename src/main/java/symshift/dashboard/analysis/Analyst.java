package symshift.dashboard.analysis;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import symshift.dashboard.blob.BlobStore;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.dashboard.upload.Examiner;
import symshift.dashboard.upload.IncomingFiles;
import symshift.dashboard.upload.ReceivedFile;
import symshift.dashboard.upload.ReceivedSet;
import symshift.dashboard.upload.StoredFile;
import symshift.dashboard.web.Version;
import symshift.engine.artifact.NamedFile;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.UnusableEvidenceException;

/** Runs the engine on a set, then keeps files and diagnosis together or not at all. */
@Component
class Analyst implements Examiner {
  private static final int ID_BYTES = 16;

  private final Engine engine;
  private final BlobStore blobs;
  private final IncomingFiles incoming;
  private final ArtifactSetStore sets;
  private final DiagnosisStore diagnoses;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final String version = Version.read();
  private final SecureRandom random = new SecureRandom();

  /** One image can take a GiB of memory while it is read. */
  private final Semaphore seats = new Semaphore(2, true);

  Analyst(
      Engine engine,
      BlobStore blobs,
      IncomingFiles incoming,
      ArtifactSetStore sets,
      DiagnosisStore diagnoses,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.blobs = blobs;
    this.incoming = incoming;
    this.sets = sets;
    this.diagnoses = diagnoses;
    this.transaction = transaction;
    this.clock = InstantSource.system();
  }

  @Override
  public String examine(ReceivedSet set, @Nullable Long resultId)
      throws UnusableEvidenceException, IOException {
    byte[] chance = new byte[ID_BYTES];
    random.nextBytes(chance);
    String id = HexFormat.of().formatHex(chance);
    examineAs(new ArtifactSet(id, resultId, false, clock.instant(), ""), set);
    return id;
  }

  /** The same under a name that is given. */
  void examineAs(ArtifactSet header, ReceivedSet set)
      throws UnusableEvidenceException, IOException {
    Diagnosis diagnosis;
    seats.acquireUninterruptibly();
    try {
      diagnosis = engine.diagnose(named(set), StageRoles.NONE);
    } finally {
      seats.release();
    }
    keep(header, set.files(), new StoredDiagnosis(diagnosis, version, clock.instant()));
  }

  /**
   * Examines the files of a set again, with what a reader says of them, and keeps the new diagnosis
   * in place of the old one; changes nothing when it throws. The files are copied only where there
   * is a seat, so that many who ask at once do not fill the disk.
   *
   * @throws UnusableEvidenceException when the files cannot be diagnosed this way
   * @throws IOException when the bytes of a file are gone or damaged
   */
  void examineAgain(String setId, StageRoles roles) throws UnusableEvidenceException, IOException {
    Diagnosis diagnosis;
    seats.acquireUninterruptibly();
    try (ReceivedSet set = incoming.receive(sets.files(setId), blobs)) {
      diagnosis = engine.diagnose(named(set), roles);
    } finally {
      seats.release();
    }
    StoredDiagnosis stored = new StoredDiagnosis(diagnosis, version, clock.instant());
    transaction.executeWithoutResult(status -> {
      if (sets.say(setId, roles)) {
        diagnoses.keep(setId, stored);
      }
    });
  }

  /** One set at a time, so that none counts on bytes that another is about to take back. */
  private synchronized void keep(
      ArtifactSet header, List<ReceivedFile> received, StoredDiagnosis stored) throws IOException {
    List<StoredFile> files =
        received.stream().map(f -> new StoredFile(f.name(), f.sha256(), f.sizeBytes())).toList();
    List<String> fresh = new ArrayList<>();
    try {
      for (ReceivedFile file : received) {
        if (!blobs.has(file.sha256())) {
          fresh.add(file.sha256());
          blobs.put(file.path());
        }
      }
      transaction.executeWithoutResult(status -> {
        sets.add(header, files);
        diagnoses.keep(header.id(), stored);
      });
    } catch (IOException | RuntimeException e) {
      takeBack(fresh, e);
      throw e;
    }
  }

  /** Deletes blobs that no set holds; where that fails too, they stay. */
  private void takeBack(List<String> fresh, Exception reason) {
    try {
      for (String sha256 : fresh) {
        if (!sets.holds(sha256)) {
          blobs.delete(sha256);
        }
      }
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  private static List<NamedFile> named(ReceivedSet set) {
    return set.files().stream().map(file -> new NamedFile(file.name(), file.path())).toList();
  }
}
