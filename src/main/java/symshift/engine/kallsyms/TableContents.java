package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import symshift.engine.TextLines;

/**
 * The names of a kallsyms table byte for byte, wherever they were found: in an image, an object
 * file, an assembler file, or computed from a listing.
 */
public final class TableContents {
  private static final int CODES = 256;

  private final byte[] names;
  private final byte[] tokenTable;
  private final List<String> entries;

  TableContents(byte[] names, byte[] tokenTable, List<String> entries) {
    this.names = names;
    this.tokenTable = tokenTable;
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads compressed names, with lengths of one or of two bytes, whichever fits. Empty when the
   * bytes do not decode to so many symbols.
   *
   * @param names the stream; bytes behind the last symbol are left out of the result
   * @param tokenTable 256 strings, each ended by a NUL; bytes behind are left out, too
   */
  static Optional<TableContents> decode(int symbols, byte[] names, byte[] tokenTable) {
    byte[][] tokens = new byte[CODES][];
    int from = 0;
    for (int code = 0; code < CODES; code++) {
      int end = from;
      while (end < tokenTable.length && tokenTable[end] != 0) {
        end++;
      }
      if (end >= tokenTable.length) {
        return Optional.empty();
      }
      tokens[code] = Arrays.copyOfRange(tokenTable, from, end);
      from = end + 1;
    }
    for (boolean longNames : new boolean[] {true, false}) {
      NamesReader reader = new NamesReader(names, tokens, longNames);
      if (symbols <= names.length / 2 && reader.read(symbols)) {
        byte[] exact = Arrays.copyOf(names, reader.bytesRead());
        byte[] exactTable = Arrays.copyOf(tokenTable, from);
        return Optional.of(new TableContents(exact, exactTable, reader.entries()));
      }
    }
    return Optional.empty();
  }

  public int symbolCount() {
    return entries.size();
  }

  /** The exact bytes of kallsyms_names, without the padding behind them. */
  public byte[] names() {
    return names.clone();
  }

  /** The exact bytes of kallsyms_token_table, without the padding behind them. */
  public byte[] tokenTable() {
    return tokenTable.clone();
  }

  /** Type letter and name of every symbol, in table order. */
  public List<String> entries() {
    return entries;
  }

  int namesBytes() {
    return names.length;
  }

  int tokenTableBytes() {
    return tokenTable.length;
  }

  /**
   * The first difference in words, without a full stop; empty when names and tokens are the same
   * byte for byte.
   *
   * @param expected for example the table computed from a stage; O(n log n) where they differ
   */
  public Optional<String> differenceFrom(TableContents expected) {
    if (!entries.equals(expected.entries)) {
      return Optional.of(entryDifference(expected.entries));
    }
    int name = Arrays.mismatch(names, expected.names);
    if (name >= 0) {
      return Optional.of(
          "the same symbols in the same order, coded otherwise from byte %,d of kallsyms_names on"
              .formatted(name));
    }
    int token = Arrays.mismatch(tokenTable, expected.tokenTable);
    return token < 0
        ? Optional.empty()
        : Optional.of("kallsyms_token_table is another from byte %,d on".formatted(token));
  }

  private String entryDifference(List<String> expected) {
    int both = Math.min(entries.size(), expected.size());
    int at = 0;
    while (at < both && entries.get(at).equals(expected.get(at))) {
      at++;
    }
    String place =
        at == both
            ? "the first %,d symbols are the same".formatted(both)
            : "symbol %,d is %s, expected %s"
                .formatted(
                    at, TextLines.quoted(entries.get(at)), TextLines.quoted(expected.get(at)));
    if (entries.size() != expected.size()) {
      return "%,d symbols, expected %,d; %s".formatted(entries.size(), expected.size(), place);
    }
    return sorted(entries).equals(sorted(expected))
        ? "the same symbols in another order; " + place
        : place;
  }

  private static List<String> sorted(List<String> entries) {
    List<String> sorted = new ArrayList<>(entries);
    Collections.sort(sorted);
    return sorted;
  }
}
