package symshift.dashboard.archive;

import java.time.Instant;

/**
 * What people said of a build where it was told of.
 *
 * @param author who said it, and where
 * @param body in our words
 * @param url where to read on; empty when there is none
 */
public record Remark(String author, String body, String url, Instant writtenAt) {}
