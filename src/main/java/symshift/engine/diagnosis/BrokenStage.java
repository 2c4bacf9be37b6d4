package symshift.engine.diagnosis;

/**
 * A link stage of which no file can be used.
 *
 * @param stage the kernel's name of the stage
 * @param file the file that should hold it
 * @param reason what is wrong with the file, in words
 */
public record BrokenStage(String stage, String file, String reason) {}
