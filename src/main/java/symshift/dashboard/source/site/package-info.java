/** One class per source. */
@NullMarked
package symshift.dashboard.source.site;

import org.jspecify.annotations.NullMarked;
