/** Link stages, the differences between them, and whether another pass settles them. */
@NullMarked
package symshift.engine.link;

import org.jspecify.annotations.NullMarked;
