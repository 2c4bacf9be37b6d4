package symshift.dashboard.source;

/**
 * What a source is.
 *
 * @param id kebab-case; the name of its class and its doc
 * @param title for people
 * @param homepage where people read about it
 * @param defaultBase where it is read from when {@code symshift.source.<id>.base-url} is not set
 * @param sampleByDefault whether what is there was made up for trying the program out
 */
public record SourceCard(
    String id, String title, String homepage, String defaultBase, boolean sampleByDefault) {}
