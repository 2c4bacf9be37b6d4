package symshift.engine.symbol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import symshift.engine.MalformedArtifactException;

/**
 * The text form of a symbol table: what {@code nm -n} prints, a System.map, a {@code .syms} file.
 * One {@code ADDRESS LETTER NAME} a line; blanks stand for the address of an undefined symbol.
 */
public final class SymbolListing {
  private SymbolListing() {}

  /**
   * Reads a listing. Blank lines are skipped; input already in address order keeps its order. The
   * width is 64 bits as soon as one address has more than eight digits, unless other lines have
   * eight and the digits more are the sign: that is a listing of 32-bit mips.
   *
   * @throws MalformedArtifactException with the line number, when a line is not of that form
   */
  public static SymbolTable parse(MemorySegment text) throws MalformedArtifactException {
    return new ListingParser(text).parse();
  }

  /** Exactly what {@code nm -n} prints, every line ended by a newline. */
  public static String format(SymbolTable table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32 * table.size());
    try {
      write(table, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes exactly what {@code nm -n} prints, in pieces of 64 KiB.
   *
   * @throws IOException from the stream
   */
  public static void write(SymbolTable table, OutputStream out) throws IOException {
    new ListingWriter(table, out).write();
  }
}
