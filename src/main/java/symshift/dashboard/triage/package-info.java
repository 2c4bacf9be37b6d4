/** Annotations: what a person or a rule says a failure comes from. */
@NullMarked
package symshift.dashboard.triage;

import org.jspecify.annotations.NullMarked;
