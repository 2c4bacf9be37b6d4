package symshift.engine.diff;

import org.jspecify.annotations.Nullable;
import symshift.engine.link.Shift;

/**
 * Neighbours that have the same happened to them.
 *
 * @param symbols how many
 * @param shift how far they moved; null for what only one of the stages has
 * @param added whether only the later stage has them; with a shift both have them
 * @param first name of the first one
 * @param last name of the last one
 */
public record FoldedRun(
    int symbols, @Nullable Shift shift, boolean added, String first, String last) {}
