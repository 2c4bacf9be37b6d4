/** Files that kbuild keeps beside an image: its configuration and the commands it ran. */
@NullMarked
package symshift.engine.kbuild;

import org.jspecify.annotations.NullMarked;
