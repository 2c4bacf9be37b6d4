/** Runs the engine on what was uploaded and keeps its diagnoses. */
@NullMarked
package symshift.dashboard.analysis;

import org.jspecify.annotations.NullMarked;
