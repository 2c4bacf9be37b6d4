package symshift.dashboard.triage;

import java.time.Instant;

/**
 * What someone says a failure comes from.
 *
 * @param id the row of {@code annotation}
 * @param author who says it, and where it was said
 * @param url where to read on; empty when there is none
 */
public record Annotation(long id, String author, String body, String url, Instant writtenAt) {}
