package symshift.engine.excerpt;

import org.jspecify.annotations.Nullable;

/**
 * A listing of which lines were pasted.
 *
 * @param name as the text has it
 * @param image that it was made from where the text tells, else null
 * @param ordinal 1 for the first link, 1000 for the final image, 999 for the map of the last
 *     temporary one, -1 when the text does not tell
 * @param lines how many lines of it were found
 */
public record StageSeen(String name, @Nullable String image, int ordinal, int lines) {}
