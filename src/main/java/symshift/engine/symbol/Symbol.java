package symshift.engine.symbol;

/**
 * One line of a symbol listing.
 *
 * @param address unsigned; 0 when {@code hasAddress} is false
 * @param hasAddress false for undefined symbols, which a listing prints with blanks
 * @param letter the type letter as nm prints it, {@code ?} when nm could not tell
 * @param name the raw bytes of the name, one char a byte (ISO-8859-1)
 */
public record Symbol(long address, boolean hasAddress, char letter, String name) {}
