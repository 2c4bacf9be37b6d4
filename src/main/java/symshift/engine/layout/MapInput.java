package symshift.engine.layout;

/**
 * An input section as it was placed, or bytes that the script itself placed.
 *
 * @param name of the section, or the directive, for example {@code LONG 0x0}
 * @param sizeBytes after relaxing; of sections whose texts are merged GNU ld gives each the size of
 *     all together, so they may seem to overlap
 * @param file as the map names it, {@code libfoo.a(bar.o)} for a member; empty for a directive
 * @param section index of the output section; -1 before the first
 */
public record MapInput(String name, long address, long sizeBytes, String file, int section) {}
