/** One class per file format. */
@NullMarked
package symshift.engine.artifact.format;

import org.jspecify.annotations.NullMarked;
