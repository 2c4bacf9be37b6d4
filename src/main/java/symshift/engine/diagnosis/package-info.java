/** From link stages to a verdict with proof. */
@NullMarked
package symshift.engine.diagnosis;

import org.jspecify.annotations.NullMarked;
