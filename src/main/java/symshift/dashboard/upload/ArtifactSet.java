package symshift.dashboard.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The files of one build's link stages, kept.
 *
 * @param id 32 hexadecimal digits of chance, or a sample's name
 * @param resultId the build result they belong to, or null
 * @param sample whether it came with the program
 * @param note what is known of its origin, in a sentence; may be empty
 */
public record ArtifactSet(
    String id, @Nullable Long resultId, boolean sample, Instant receivedAt, String note) {}
