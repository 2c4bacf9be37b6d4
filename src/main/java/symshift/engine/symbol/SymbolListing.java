package symshift.engine.symbol;

import java.lang.foreign.MemorySegment;
import symshift.engine.MalformedArtifactException;

/**
 * The text form of a symbol table: what {@code nm -n} prints, a System.map, a {@code .syms} file.
 * One {@code ADDRESS LETTER NAME} a line; blanks stand for the address of an undefined symbol.
 */
public final class SymbolListing {
  private static final String DIGITS = "0123456789abcdef";

  private SymbolListing() {}

  /**
   * Reads a listing. Blank lines are skipped; input already in address order keeps its order. The
   * width is 64 bits as soon as one address has more than eight digits.
   *
   * @throws MalformedArtifactException with the line number, when a line is not of that form
   */
  public static SymbolTable parse(MemorySegment text) throws MalformedArtifactException {
    return new ListingParser(text).parse();
  }

  /** Exactly what {@code nm -n} prints, every line ended by a newline. */
  public static String format(SymbolTable table) {
    int digits = table.addressBits() / 4;
    StringBuilder out = new StringBuilder(table.size() * (digits + 24));
    for (int i = 0; i < table.size(); i++) {
      if (table.hasAddress(i)) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
          out.append(DIGITS.charAt((int) (table.address(i) >>> shift) & 15));
        }
      } else {
        out.repeat(' ', digits);
      }
      out.append(' ').append(table.letter(i)).append(' ').append(table.name(i)).append('\n');
    }
    return out.toString();
  }
}
