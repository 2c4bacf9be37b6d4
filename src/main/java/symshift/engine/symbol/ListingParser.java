package symshift.engine.symbol;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import symshift.engine.MalformedArtifactException;

/** Reads one listing, byte by byte; no line is kept as text. */
final class ListingParser {
  private static final int LONGEST_SHOWN = 60;

  private final byte[] text;
  private int line = 1;
  private int at;
  private boolean wide;
  private boolean narrow;
  private boolean signed = true;

  ListingParser(MemorySegment text) throws MalformedArtifactException {
    if (text.byteSize() > Integer.MAX_VALUE - 16) {
      throw MalformedArtifactException.atLine(
          "nm-listing", -1, "at most 2 GiB of text", text.byteSize() + " bytes");
    }
    this.text = text.toArray(ValueLayout.JAVA_BYTE);
  }

  SymbolTable parse() throws MalformedArtifactException {
    SymbolTable.Builder symbols = SymbolTable.builder(64, text);
    while (at < text.length) {
      int end = endOfLine();
      int stop = end > at && text[end - 1] == '\r' ? end - 1 : end;
      if (!isBlank(at, stop)) {
        symbol(symbols, at, stop);
      }
      at = end + 1;
      line++;
    }
    // nm of 32-bit mips prints the sign of high addresses in eight digits more
    boolean narrowed = !wide || (narrow && signed);
    return symbols.narrowedTo(narrowed ? 32 : 64).buildKeepingOrder();
  }

  private void sawAddress(long address, int digits) {
    wide |= digits > 8;
    narrow |= digits <= 8;
    signed &= digits <= 8 || address >> 31 == -1;
  }

  private int endOfLine() {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != ' ' && text[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private void symbol(SymbolTable.Builder into, int from, int to)
      throws MalformedArtifactException {
    int i = from;
    long address = 0;
    while (i < to && Character.digit(text[i], 16) >= 0) {
      address = address << 4 | Character.digit(text[i++], 16);
    }
    int digits = i - from;
    while (digits == 0 && i < to && text[i] == ' ') {
      i++;
    }
    if (digits > 0 && i < to && text[i] == ' ') {
      i++;
    } else if (digits > 0 || i == from) {
      throw malformed(from, to);
    }
    if (digits > 16 || to - i < 2 || !isLetter(text[i]) || text[i + 1] != ' ') {
      throw malformed(from, to);
    }
    if (digits > 0) {
      sawAddress(address, digits);
      into.add(address, (char) text[i], i + 2, to);
    } else {
      sawAddress(-1, i - from - 1);
      into.addUndefined((char) text[i], i + 2, to);
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '?' || b == '-';
  }

  private MalformedArtifactException malformed(int from, int to) {
    int shown = Math.min(to - from, LONGEST_SHOWN);
    StringBuilder found = new StringBuilder("\"");
    for (int i = from; i < from + shown; i++) {
      found.append(text[i] >= ' ' && text[i] < 0x7f ? (char) text[i] : '?');
    }
    found.append(shown < to - from ? "...\"" : "\"");
    return MalformedArtifactException.atLine(
        "nm-listing", line, "ADDRESS LETTER NAME as nm -n prints it", found.toString());
  }
}
