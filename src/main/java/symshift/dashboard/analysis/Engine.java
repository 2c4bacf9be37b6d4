package symshift.dashboard.analysis;

import java.io.IOException;
import java.util.List;
import symshift.engine.artifact.NamedFile;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.UnusableEvidenceException;

/** Files in, diagnosis out. */
@FunctionalInterface
interface Engine {
  Diagnosis diagnose(List<NamedFile> files) throws UnusableEvidenceException, IOException;
}
