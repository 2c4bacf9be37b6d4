/** The catalogue: one class per cause. */
@NullMarked
package symshift.engine.diagnosis.rule;

import org.jspecify.annotations.NullMarked;
