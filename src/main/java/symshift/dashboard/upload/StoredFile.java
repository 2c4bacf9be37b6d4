package symshift.dashboard.upload;

/**
 * One file of a set.
 *
 * @param name unique in its set; for people, never a path
 * @param sha256 its key in the blob store
 */
public record StoredFile(String name, String sha256, long sizeBytes) {}
