package symshift.engine.layout;

import org.jspecify.annotations.Nullable;

/**
 * One segment that a linker script orders.
 *
 * @param type {@code PT_LOAD} or another name or number
 * @param holdsHeaders {@code FILEHDR} or {@code PHDRS} is there: the headers of the file take room
 *     in front of the sections
 * @param loadAddress of {@code AT()}; null when it is not there
 * @param flags of {@code FLAGS()}; null when it is not there
 */
public record ProgramHeader(
    String name,
    Expression type,
    boolean holdsHeaders,
    @Nullable Expression loadAddress,
    @Nullable Expression flags) {}
