package symshift.engine.kallsyms;

/**
 * Bytes of a table that are not what the other tables or the symbols of the image ask for.
 *
 * @param table the label
 * @param offset of the first byte in the table
 * @param address of that byte
 * @param fileOffset of that byte
 * @param bytes how many
 * @param found what stands there, in hexadecimal digits; empty where there are many
 * @param expected what should stand there; empty where it cannot be told
 * @param exact whether exactly these bytes are wrong; otherwise at least one of them is, or another
 *     table that the words name
 * @param words a sentence without a full stop
 */
public record TableFault(
    String table,
    long offset,
    long address,
    long fileOffset,
    int bytes,
    String found,
    String expected,
    boolean exact,
    String words) {}
