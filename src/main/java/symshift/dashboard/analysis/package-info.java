/** Runs the engine on what was received, keeps the diagnosis and shows it. */
@NullMarked
package symshift.dashboard.analysis;

import org.jspecify.annotations.NullMarked;
