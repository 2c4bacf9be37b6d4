package symshift.dashboard.history;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of stage files that were uploaded for a result.
 *
 * @param href its page
 * @param cause the catalogue entry; null when no cause was found
 * @param confidence "proven" or a rate; null when there is no cause
 */
record LinkedDiagnosis(
    String href, String verdict, @Nullable String cause, @Nullable String confidence) {}
