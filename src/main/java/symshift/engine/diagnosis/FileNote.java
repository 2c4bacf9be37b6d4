package symshift.engine.diagnosis;

/**
 * What a file that is no stage says of the build, or what was found out about a stage's file.
 *
 * @param file its label
 * @param says a sentence without its full stop
 */
public record FileNote(String file, String says) {}
