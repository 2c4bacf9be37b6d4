/** One class per command. */
@NullMarked
package symshift.cli;

import org.jspecify.annotations.NullMarked;
