package symshift.engine.elf;

import java.lang.foreign.MemorySegment;

/**
 * A stretch of what is loaded, as far as the file holds bytes for it.
 *
 * @param name of the section; empty where the file only says segments
 * @param address of the first byte, unsigned
 * @param offset of the first byte in the file
 * @param executable whether there is code in it
 * @param bytes a read-only view
 */
public record ImagePart(
    String name, long address, long offset, boolean executable, MemorySegment bytes) {}
