package symshift.engine.kallsyms;

/**
 * A table as it stands in an image.
 *
 * @param label for example {@code kallsyms_names}
 * @param address of its first byte; in an object file, its place in the section
 * @param fileOffset of its first byte
 * @param contents its bytes without the padding behind it, where the image is relocatable as they
 *     are when it runs where it was linked to; not to be changed
 * @param gap bytes from its end to the next table, -1 behind the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoundTable(String label, long address, long fileOffset, byte[] contents, long gap) {
  /** Size without the padding. */
  public int bytes() {
    return contents.length;
  }
}
