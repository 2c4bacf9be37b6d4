package symshift.dashboard.analysis;

import java.time.Instant;
import symshift.engine.diagnosis.Diagnosis;

/**
 * A diagnosis that was kept.
 *
 * @param engineVersion version of the program that made it
 */
record StoredDiagnosis(Diagnosis diagnosis, String engineVersion, Instant madeAt) {}
