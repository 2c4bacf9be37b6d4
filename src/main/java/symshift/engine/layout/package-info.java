/** Where the linker puts things: what its script orders, and what its map says it did. */
@NullMarked
package symshift.engine.layout;

import org.jspecify.annotations.NullMarked;
