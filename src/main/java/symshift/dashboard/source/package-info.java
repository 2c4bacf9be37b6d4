/** Where results are taken from. */
@NullMarked
package symshift.dashboard.source;

import org.jspecify.annotations.NullMarked;
