/** The engine: a function from files to a diagnosis; plain Java, no framework. */
@NullMarked
package symshift.engine;

import org.jspecify.annotations.NullMarked;
