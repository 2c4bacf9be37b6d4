package symshift.engine.layout;

/**
 * A gap that GNU ld filled; lld does not list any.
 *
 * @param section index of the output section; -1 before the first
 */
public record MapFill(long address, long sizeBytes, int section) {}
