/** Files as people bring them: which format, which link stage, what is wrong with them. */
@NullMarked
package symshift.engine.artifact;

import org.jspecify.annotations.NullMarked;
