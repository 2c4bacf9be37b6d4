package symshift.engine.kallsyms;

/**
 * One entry of the table.
 *
 * @param address unsigned
 * @param text type letter and name in one, the unit that is compressed; ISO-8859-1
 */
public record TableEntry(long address, String text) {}
