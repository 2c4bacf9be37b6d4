/** Differences of texts, line by line, and the lines that a listing has in different views. */
@NullMarked
package symshift.engine.diff;

import org.jspecify.annotations.NullMarked;
