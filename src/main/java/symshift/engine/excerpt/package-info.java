/** Pieces of listings as people paste them into mails, and what can be told from them. */
@NullMarked
package symshift.engine.excerpt;

import org.jspecify.annotations.NullMarked;
