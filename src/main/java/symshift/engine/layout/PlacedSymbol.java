package symshift.engine.layout;

/**
 * A symbol that a linker script defines, and where the definition stands.
 *
 * @param section name of the output section around it; empty outside of all
 * @param after name of the last output section that begins before it; empty before all
 */
public record PlacedSymbol(Statement.Assignment assignment, String section, String after) {}
