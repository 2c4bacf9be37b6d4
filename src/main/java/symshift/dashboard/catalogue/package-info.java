/** The causes as pages. */
@NullMarked
package symshift.dashboard.catalogue;

import org.jspecify.annotations.NullMarked;
