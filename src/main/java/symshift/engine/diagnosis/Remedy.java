package symshift.engine.diagnosis;

/**
 * Something to do.
 *
 * @param when "now", "for good" or "or"
 * @param action a command or a change, in a sentence
 * @param url where it is written; empty when nowhere
 */
public record Remedy(String when, String action, String url) {}
