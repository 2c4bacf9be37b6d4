/** Build logs: the lines that matter, and the signature of a failure. */
@NullMarked
package symshift.engine.buildlog;

import org.jspecify.annotations.NullMarked;
