package symshift.dashboard.upload;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.UnusableEvidenceException;

/** Who looks at what was received. */
public interface Examiner {
  /**
   * Examines the files and keeps them with what was found; keeps nothing when it throws.
   *
   * @param resultId the build result they belong to, or null
   * @return the id the set can be asked for with
   * @throws UnusableEvidenceException when the files cannot be diagnosed, with a sentence each
   */
  String examine(ReceivedSet set, @Nullable Long resultId)
      throws UnusableEvidenceException, IOException;
}
