package symshift.engine.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * One line of the aligned symbol window around patient zero. A side that is null has no such symbol
 * at this place.
 *
 * @param fromLine line number in the earlier listing, 1-based; 0 when absent
 * @param fromAddress hexadecimal
 * @param toLine line number in the later listing, 1-based; 0 when absent
 * @param shift signed hexadecimal; empty when absent on one side
 * @param effect what it means for the table, in words; empty when nothing
 * @param hit whether it changes the table
 */
public record PairedLine(
    String name,
    int fromLine,
    @Nullable String fromAddress,
    @Nullable String fromLetter,
    int toLine,
    @Nullable String toAddress,
    @Nullable String toLetter,
    String shift,
    String effect,
    boolean hit) {}
