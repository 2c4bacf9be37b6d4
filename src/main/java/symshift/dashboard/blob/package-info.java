/** Blobs by their SHA-256. */
@NullMarked
package symshift.dashboard.blob;

import org.jspecify.annotations.NullMarked;
