package symshift.engine.layout;

/**
 * A region of memory that a linker script names.
 *
 * @param attributes between brackets, for example {@code rx}; empty when not there
 * @param length in bytes
 */
public record MemoryRegion(String name, String attributes, Expression origin, Expression length) {}
