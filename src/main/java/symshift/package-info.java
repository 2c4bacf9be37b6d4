/** The one entry point: no arguments start the dashboard, a word runs that command. */
@NullMarked
package symshift;

import org.jspecify.annotations.NullMarked;
