/**
 * Links miniature kernels with the programs that link real ones, and holds what the engine says
 * against what the links did. See {@code docs/relinking.md}.
 */
@NullMarked
package symshift.relink;

import org.jspecify.annotations.NullMarked;
