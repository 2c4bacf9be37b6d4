package symshift.engine.kallsyms;

/**
 * A range of addresses that counts as text, both ends included.
 *
 * @param start name of the symbol at its start
 * @param end name of the symbol at its end
 * @param endGuarded at the end only the end symbol itself is kept; the start is never protected
 */
record TextRange(String start, String end, boolean endGuarded) {
  boolean isBoundary(String name) {
    return name.equals(start) || name.equals(end);
  }
}
