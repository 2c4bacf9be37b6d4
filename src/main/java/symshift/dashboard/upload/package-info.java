/** Intake of link-stage files. */
@NullMarked
package symshift.dashboard.upload;

import org.jspecify.annotations.NullMarked;
