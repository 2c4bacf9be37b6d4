package symshift.dashboard.analysis;

import java.io.IOException;
import java.util.List;
import symshift.engine.artifact.NamedFile;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.UnusableEvidenceException;

/** Files and what a person says of them in, diagnosis out. */
@FunctionalInterface
interface Engine {
  Diagnosis diagnose(List<NamedFile> files, StageRoles roles)
      throws UnusableEvidenceException, IOException;
}
