package symshift.engine.layout;

/**
 * An output section as a link map tells it. GNU ld lists empty sections that it then leaves out of
 * the image in the same way.
 *
 * @param address where it runs, unsigned
 * @param sizeBytes what it takes, fills included
 * @param loadAddress where it is loaded; the same as the address unless the map tells another
 */
public record MapSection(String name, long address, long sizeBytes, long loadAddress) {}
