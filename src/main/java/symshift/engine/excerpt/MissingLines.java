package symshift.engine.excerpt;

/**
 * Lines that were not pasted and would settle something.
 *
 * @param what they are and what they would tell
 * @param command that prints them
 */
public record MissingLines(String what, String command) {}
