package symshift.engine.artifact;

/**
 * A file that was not used.
 *
 * @param reason a sentence for the person who brought it
 * @param unrelated true for a bystander in a folder or archive (a linker script, an object file):
 *     not an error by itself
 */
public record Rejected(String name, String reason, boolean unrelated) {}
