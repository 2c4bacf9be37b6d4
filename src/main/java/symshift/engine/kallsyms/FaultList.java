package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import symshift.engine.TextLines;

/** Collects what is wrong with the tables of one image, the first few places of each table. */
final class FaultList {
  private static final int MOST_OF_A_TABLE = 8;
  private static final int MOST_SHOWN = 16;

  private final DecodedTables tables;
  private final List<TableFault> faults = new ArrayList<>();

  FaultList(DecodedTables tables) {
    this.tables = tables;
  }

  List<TableFault> faults() {
    return List.copyOf(faults);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Whether something is wrong with that table. */
  boolean has(String label) {
    return faults.stream().anyMatch(fault -> fault.table().equals(label));
  }

  /** Every run of bytes that are not as expected; tables of other sizes differ from the end on. */
  void differences(String label, byte[] expected) {
    byte[] found = tables.contents(label, expected.length);
    int both = Math.min(found.length, expected.length);
    int runs = 0;
    int at = Arrays.mismatch(found, expected);
    while (at >= 0 && at < both && runs++ < MOST_OF_A_TABLE) {
      int end = at;
      while (end < both && found[end] != expected[end]) {
        end++;
      }
      add(label, at, Arrays.copyOfRange(expected, at, end), place(label, at));
      int next = Arrays.mismatch(found, end, both, expected, end, both);
      at = next < 0 ? -1 : end + next;
    }
    if (found.length != expected.length && runs == 0) {
      vague(label, both, 0, "%,d bytes, expected %,d".formatted(found.length, expected.length));
    }
  }

  /** Bytes that are wrong for certain, and what should stand there. */
  void add(String label, int at, byte[] expected, String words) {
    add(label, at, new Wrong(expected.length, hex(expected), true, words));
  }

  /** Bytes that are wrong for certain; what should stand there cannot be told. */
  void unknown(String label, int at, int bytes, String words) {
    add(label, at, new Wrong(bytes, "", true, words));
  }

  /** Bytes among which one is wrong. */
  void vague(String label, int at, int bytes, String words) {
    add(label, at, new Wrong(bytes, "", false, words));
  }

  private record Wrong(int bytes, String expected, boolean exact, String words) {}

  private void add(String label, int at, Wrong wrong) {
    FoundTable table = tables.table(label).orElseThrow();
    byte[] all = tables.contents(label, Math.max(table.bytes(), at + wrong.bytes()));
    int from = Math.min(at, all.length);
    byte[] there = Arrays.copyOfRange(all, from, Math.min(from + wrong.bytes(), all.length));
    faults.add(
        new TableFault(
            label,
            at,
            table.address() + at,
            table.fileOffset() + at,
            wrong.bytes(),
            there.length > MOST_SHOWN ? "" : hex(there),
            wrong.expected(),
            wrong.exact(),
            wrong.words()));
  }

  private static String hex(byte[] bytes) {
    byte[] shown = bytes.length > MOST_SHOWN ? Arrays.copyOf(bytes, MOST_SHOWN) : bytes;
    return HexFormat.ofDelimiter(" ").formatHex(shown) + (bytes.length > MOST_SHOWN ? " .." : "");
  }

  /** What the byte belongs to. */
  private String place(String label, int at) {
    return switch (label) {
      case TablePlaces.NAMES -> "in the name of " + symbol(symbolAt(at));
      case TablePlaces.MARKERS -> "in marker " + at / tables.counterBytes();
      case TablePlaces.TOKENS -> "in the string of code " + codeAt(at);
      case TablePlaces.INDEX -> "in the place of the string of code " + at / 2;
      case TablePlaces.SEQS -> "in element " + at / SymbolOrder.ELEMENT_BYTES;
      case TablePlaces.OFFSETS -> "in the offset of " + symbol(at / 4);
      case TablePlaces.ADDRESSES -> "in the address of " + symbol(at / (tables.bits() / 8));
      default -> "in the number";
    };
  }

  /** A symbol by its place in the table and its name. */
  String symbol(int i) {
    List<TableEntry> entries = tables.entries();
    String text = i < entries.size() ? entries.get(i).text() : "";
    return "symbol %d (%s)"
        .formatted(i, TextLines.quoted(text.isEmpty() ? "?" : text.substring(1)));
  }

  private int symbolAt(int at) {
    int symbol = 0;
    while (symbol + 1 < tables.symbolCount()
        && (tables.names().start(symbol + 1) < 0 || tables.names().start(symbol + 1) <= at)) {
      symbol++;
    }
    return symbol;
  }

  private int codeAt(int at) {
    int[] start = tables.tokenTable().start();
    int code = 0;
    while (code + 1 < start.length && start[code + 1] <= at) {
      code++;
    }
    return code;
  }
}
