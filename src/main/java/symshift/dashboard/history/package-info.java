/** The read-only pages. */
@NullMarked
package symshift.dashboard.history;

import org.jspecify.annotations.NullMarked;
