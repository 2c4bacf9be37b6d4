package symshift.dashboard.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source.
 *
 * @param baseUrl where it was read from last
 * @param sample whether what it holds was made up for trying the program out
 * @param lastReadAt when it was last read without an error; null when never
 */
public record SourceState(
    String source, String title, String baseUrl, boolean sample, @Nullable Instant lastReadAt) {}
