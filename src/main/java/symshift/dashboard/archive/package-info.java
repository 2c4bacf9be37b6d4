/** The build history: trees, heads, targets, results, logs, and its one writer. */
@NullMarked
package symshift.dashboard.archive;

import org.jspecify.annotations.NullMarked;
