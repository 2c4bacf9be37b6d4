package symshift.engine.excerpt;

import org.jspecify.annotations.Nullable;

/**
 * A line of a listing that was found in a pasted text, with the columns that are left of it.
 *
 * @param line of the text, from 1
 * @param column of its first character there, from 1
 * @param stage name of the listing as the text has it; empty when the text does not tell
 * @param address hexadecimal digits as printed; null when cut off or the symbol is undefined
 * @param letter null when cut off
 * @param name of the symbol
 * @param listingLine number of the line in its listing where a hunk or grep told it, else null
 */
public record ExcerptLine(
    int line,
    int column,
    String stage,
    @Nullable String address,
    @Nullable Character letter,
    String name,
    @Nullable Integer listingLine) {
  /** Columns of a line that were printed. */
  record Columns(@Nullable String address, @Nullable Character letter, String name) {}

  ExcerptLine in(String otherStage) {
    return new ExcerptLine(line, column, otherStage, address, letter, name, listingLine);
  }

  /** An undefined symbol: nm prints blanks for its address. */
  boolean isUndefined() {
    return address == null && letter != null && "wvU".indexOf(letter) >= 0;
  }

  boolean isAbsolute() {
    return letter != null && (letter == 'A' || letter == 'a');
  }

  /** The line as nm prints it; blanks stand for the columns that were cut off. */
  public String text() {
    int digits = 8;
    return (address == null ? " ".repeat(digits) : address)
        + " "
        + (letter == null ? ' ' : letter)
        + " "
        + name;
  }
}
