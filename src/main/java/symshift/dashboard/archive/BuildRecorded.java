package symshift.dashboard.archive;

import org.jspecify.annotations.Nullable;

/**
 * A build that was not known before is in the archive.
 *
 * @param resultId the row of {@code build_result}
 * @param outcome how it ended
 * @param signatureId the failure it shares with other builds; null when it did not fail or nobody
 *     knows how
 */
public record BuildRecorded(long resultId, Outcome outcome, @Nullable Long signatureId) {}
