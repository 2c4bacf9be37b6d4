/** Reads the symbols of ELF images and names their letters as GNU nm does. */
@NullMarked
package symshift.engine.elf;

import org.jspecify.annotations.NullMarked;
