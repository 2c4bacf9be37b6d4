/** The command line: the frame that finds and runs commands, and one class per command. */
@NullMarked
package symshift.cli;

import org.jspecify.annotations.NullMarked;
