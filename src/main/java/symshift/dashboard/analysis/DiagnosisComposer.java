package symshift.dashboard.analysis;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import symshift.dashboard.blob.BlobStore;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.dashboard.upload.StoredFile;
import symshift.dashboard.web.Frames;
import symshift.engine.diagnosis.StageRoles;

/** Puts the page of a diagnosis together from what was kept. */
@Component
class DiagnosisComposer {
  private final ArtifactSetStore sets;
  private final DiagnosisStore diagnoses;
  private final BlobStore blobs;
  private final Frames frames;

  DiagnosisComposer(
      ArtifactSetStore sets, DiagnosisStore diagnoses, BlobStore blobs, Frames frames) {
    this.sets = sets;
    this.diagnoses = diagnoses;
    this.blobs = blobs;
    this.frames = frames;
  }

  /**
   * @throws ResponseStatusException when there is no such set
   */
  ArtifactSet set(String id) {
    return sets.find(id).orElseThrow(() -> absent("There is no diagnosis at this address."));
  }

  /**
   * @throws ResponseStatusException when there is no such diagnosis
   */
  StoredDiagnosis stored(String id) {
    return diagnoses.find(id).orElseThrow(() -> absent("There is no diagnosis at this address."));
  }

  static ResponseStatusException absent(String sentence) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
  }

  DiagnosisPage page(ArtifactSet set, StoredDiagnosis stored, StagesForm form) {
    return DiagnosisPage.of(
        frames.frame(DiagnosisPage.title(set.id(), stored.diagnosis()), "/doctor"),
        set,
        stored,
        sets.files(set.id()),
        form);
  }

  /** The form that the page offers: none for a sample, and none once bytes are gone. */
  StagesForm form(ArtifactSet set, StoredDiagnosis stored) throws IOException {
    StageRoles said = sets.stageRoles(set.id());
    return set.sample() || !isKept(set)
        ? StagesForm.closed(said)
        : StagesForm.of(stored.diagnosis(), said);
  }

  private boolean isKept(ArtifactSet set) throws IOException {
    for (StoredFile file : sets.files(set.id())) {
      if (!blobs.has(file.sha256())) {
        return false;
      }
    }
    return true;
  }
}
