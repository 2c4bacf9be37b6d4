package symshift.engine.kallsyms;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tables of an image against each other, without any symbols. What one table says twice over is
 * told to the byte; what only one byte says cannot be checked at all: an offset that stays between
 * its neighbours, a letter that is not compressed.
 */
final class SelfCheck {
  private static final int MOST_FALLS = 4;

  private final DecodedTables tables;
  private final FaultList faults;

  private SelfCheck(DecodedTables tables) {
    this.tables = tables;
    this.faults = new FaultList(tables);
  }

  /** What the tables say of each other's sizes and places; cheap. */
  static List<TableFault> ofStructure(DecodedTables tables) {
    SelfCheck check = new SelfCheck(tables);
    check.structure();
    return check.faults.faults();
  }

  /** The same, and whether the names are compressed and sorted as the decoded names would be. */
  static List<TableFault> of(DecodedTables tables) {
    SelfCheck check = new SelfCheck(tables);
    check.structure();
    boolean told = check.faults.has(TablePlaces.TOKENS) || check.faults.has(TablePlaces.NAMES);
    if (!told) {
      check.contents();
    }
    return check.faults.faults();
  }

  private void structure() {
    ByteOrder order = tables.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    repairs();
    tokens();
    int counter = tables.counterBytes();
    if (has(TablePlaces.COUNT)) {
      faults.differences(TablePlaces.COUNT, numbers(order, counter, tables.symbolCount()));
    }
    if (has(TablePlaces.MARKERS)) {
      faults.differences(TablePlaces.MARKERS, numbers(order, counter, markers()));
    }
    if (has(TablePlaces.INDEX)) {
      faults.differences(TablePlaces.INDEX, numbers(order, 2, tables.tokenTable().start()));
    }
    lowest(order);
    falls();
  }

  /** The base is the lowest address, so the offset of that symbol is known. */
  private void lowest(ByteOrder order) {
    DecodedAddresses addresses = tables.addresses();
    int symbol = addresses == null ? -1 : addresses.lowest();
    if (addresses != null && symbol >= 0) {
      int wanted = addresses.coding() == OffsetCoding.SIGNED ? -1 : 0;
      if ((int) addresses.element(symbol) != wanted) {
        byte[] expected = tables.contents(TablePlaces.OFFSETS).clone();
        ByteBuffer.wrap(expected).order(order).putInt(4 * symbol, wanted);
        faults.differences(TablePlaces.OFFSETS, expected);
      }
    }
  }

  private boolean has(String label) {
    return tables.table(label).isPresent();
  }

  private static byte[] numbers(ByteOrder order, int width, int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(width * numbers.length).order(order);
    for (int each : numbers) {
      switch (width) {
        case 2 -> bytes.putShort((short) each);
        case 4 -> bytes.putInt(each);
        default -> bytes.putLong(each);
      }
    }
    return bytes.array();
  }

  /** Where every 256th symbol starts; what stands there counts where that cannot be told. */
  private int[] markers() {
    DecodedNames names = tables.names();
    int[] markers = new int[(names.count() + DecodedNames.BLOCK - 1) / DecodedNames.BLOCK];
    for (int i = 0; i < markers.length; i++) {
      markers[i] = names.start(i * DecodedNames.BLOCK);
    }
    return markers;
  }

  private void repairs() {
    for (DecodedNames.Repair each : tables.names().repairs()) {
      int symbol = 0;
      while (symbol + 1 < tables.symbolCount() && tables.names().start(symbol + 1) <= each.at()) {
        symbol++;
      }
      if (each.value() >= 0) {
        byte[] value = {(byte) each.value()};
        faults.add(TablePlaces.NAMES, each.at(), value, "the length of " + faults.symbol(symbol));
      } else {
        faults.vague(
            TablePlaces.NAMES,
            each.at(),
            each.bytes(),
            "a length in the block of symbol %d; which one cannot be told".formatted(symbol));
      }
    }
  }

  private void tokens() {
    TokenTable tokens = tables.tokenTable();
    int broken = tokens.brokenAt();
    if (broken >= 0) {
      boolean missing = tables.contents(TablePlaces.TOKENS)[broken] != 0;
      if (missing) {
        faults.add(TablePlaces.TOKENS, broken, new byte[1], "the end of a string");
      } else {
        faults.unknown(TablePlaces.TOKENS, broken, 1, "the end of a string too many");
      }
    }
    boolean[] used = singles(tokens);
    for (int code = 0; code < TokenTable.CODES; code++) {
      byte[] token = tokens.tokens()[code];
      if (used[code] && token.length == 1 && (token[0] & 0xff) != code) {
        faults.add(
            TablePlaces.TOKENS,
            tokens.start()[code],
            new byte[] {(byte) code},
            "the string of code %d is one byte and so that byte".formatted(code));
      }
    }
  }

  /** Codes whose string is one byte; a made code stands for two bytes at least. */
  private static boolean[] singles(TokenTable tokens) {
    boolean[] used = new boolean[TokenTable.CODES];
    for (int code = 0; code < TokenTable.CODES; code++) {
      used[code] = tokens.tokens()[code].length == 1;
    }
    return used;
  }

  private void falls() {
    DecodedAddresses addresses = tables.addresses();
    if (addresses == null) {
      return;
    }
    String label = addresses.coding().label();
    int width = addresses.coding().elementBytes(tables.bits() / 8);
    List<Integer> falls = addresses.falls();
    for (int i : falls.subList(0, Math.min(falls.size(), MOST_FALLS))) {
      long after = i + 1 < tables.symbolCount() ? addresses.address(i + 1) : -1;
      boolean high =
          i >= 2 && Long.compareUnsigned(addresses.address(i - 2), addresses.address(i)) > 0;
      boolean low = Long.compareUnsigned(addresses.address(i - 1), after) > 0;
      int first = low && !high ? i - 1 : i;
      boolean one = low != high;
      int from = one ? first : i - 1;
      faults.vague(
          label,
          from * width,
          one ? width : 2 * width,
          "%s stands at %x, behind the next at %x%s"
              .formatted(
                  faults.symbol(i - 1),
                  addresses.address(i - 1),
                  addresses.address(i),
                  one ? "" : "; which of the two is wrong cannot be told"));
    }
  }

  private void contents() {
    Map<String, byte[]> expected = tables.expected(tables.columns());
    names(expected);
    byte[] seqs = expected.get(TablePlaces.SEQS);
    if (seqs != null && !faults.has(TablePlaces.NAMES) && !faults.has(TablePlaces.TOKENS)) {
      seqs(seqs);
    }
  }

  private void seqs(byte[] expected) {
    byte[] found = tables.contents(TablePlaces.SEQS);
    int different = 0;
    for (int i = 0; i < tables.symbolCount() && found.length == expected.length; i++) {
      different += SymbolOrder.number(found, i) == SymbolOrder.number(expected, i) ? 0 : 1;
    }
    if (different > 0 && isPermutation(found)) {
      names(found, expected, different);
    } else {
      faults.differences(TablePlaces.SEQS, expected);
    }
  }

  /** One byte cannot make another order of all symbols, so it is a name that is wrong. */
  private void names(byte[] found, byte[] expected, int different) {
    if (NameSuspect.in(tables) >= 0 || different > 2) {
      vagueName();
      return;
    }
    for (int i = 0; i < tables.symbolCount(); i++) {
      int symbol = SymbolOrder.number(found, i);
      if (symbol != SymbolOrder.number(expected, i) && tables.names().start(symbol) >= 0) {
        int start = tables.names().start(symbol);
        faults.vague(
            TablePlaces.NAMES,
            start,
            tables.names().end(symbol) - start,
            "%s stands in another order in kallsyms_seqs_of_names, as its neighbour there does"
                .formatted(faults.symbol(symbol)));
      }
    }
  }

  private boolean isPermutation(byte[] seqs) {
    boolean[] seen = new boolean[tables.symbolCount()];
    for (int i = 0; i < seqs.length / SymbolOrder.ELEMENT_BYTES; i++) {
      int symbol = SymbolOrder.number(seqs, i);
      if (symbol >= seen.length || seen[symbol]) {
        return false;
      }
      seen[symbol] = true;
    }
    return true;
  }

  private void names(Map<String, byte[]> expected) {
    byte[] stream = tables.names().stream();
    byte[] wanted = expected.getOrDefault(TablePlaces.NAMES, stream);
    byte[] tokens = tables.contents(TablePlaces.TOKENS);
    int token = Arrays.mismatch(tokens, expected.getOrDefault(TablePlaces.TOKENS, tokens));
    boolean other = token >= 0 || !Arrays.equals(stream, wanted);
    if (other && !new CodingCheck(tables, faults).blames()) {
      vagueName();
    }
  }

  /** One name that stands wrong in the order of names tells more than the strings. */
  private void vagueName() {
    int symbol = NameSuspect.in(tables);
    DecodedNames names = tables.names();
    if (symbol >= 0 && names.start(symbol) >= 0) {
      faults.vague(
          TablePlaces.NAMES,
          names.start(symbol),
          names.end(symbol) - names.start(symbol),
          "a byte of %s, which kallsyms_seqs_of_names has in another place"
              .formatted(faults.symbol(symbol)));
    } else {
      faults.vague(
          TablePlaces.NAMES,
          0,
          tables.contents(TablePlaces.NAMES).length,
          "the decoded names would be compressed or sorted otherwise; which byte of them or of"
              + " kallsyms_token_table is wrong cannot be told without symbols");
    }
  }
}
