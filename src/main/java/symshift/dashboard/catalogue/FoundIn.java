package symshift.dashboard.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis that found a cause and may be shown to everyone.
 *
 * @param id the page is {@code /d/<id>}
 * @param resultId the build result it is linked to, or null
 * @param note what is known of its origin; may be empty
 */
record FoundIn(
    String id,
    String headline,
    @Nullable String confidence,
    @Nullable Long resultId,
    String note,
    Instant madeAt) {}
