package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of one image are written, and so what they are for other symbols.
 *
 * @param order byte order of the image
 * @param wordBytes bytes of an address, 4 or 8
 * @param counterBytes bytes of the number of symbols and of a marker
 * @param longNames lengths over 127 take two bytes
 * @param coding of addresses; null where the image has none that can be read
 * @param offsetsAt address of the first offset
 * @param labels the tables that are there
 */
record TableEncoding(
    ByteOrder order,
    int wordBytes,
    int counterBytes,
    boolean longNames,
    @Nullable OffsetCoding coding,
    long offsetsAt,
    Set<String> labels) {

  /**
   * The tables of these entries, label to bytes without padding; of the tables that are there.
   *
   * @param seqs symbol numbers in name order; kept where they are right
   */
  Map<String, byte[]> tables(List<TableEntry> entries, byte[] seqs) {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    CompressedNames names = CompressedNames.of(entries.stream().map(TableEntry::text).toList());
    byte[] stream = names.stream(longNames);
    tables.put(TablePlaces.COUNT, number(entries.size(), counterBytes));
    tables.put(TablePlaces.NAMES, stream);
    tables.put(TablePlaces.MARKERS, markers(stream, entries.size()));
    ByteArrayOutputStream tokens = new ByteArrayOutputStream(1024);
    ByteBuffer index = ByteBuffer.allocate(2 * TokenTable.CODES).order(order);
    for (int code = 0; code < TokenTable.CODES; code++) {
      index.putShort((short) tokens.size());
      tokens.writeBytes(names.token(code));
      tokens.write(0);
    }
    tables.put(TablePlaces.TOKENS, tokens.toByteArray());
    tables.put(TablePlaces.INDEX, index.array());
    tables.put(TablePlaces.SEQS, seqs(entries, seqs));
    if (coding != null) {
      long base = base(entries);
      tables.put(coding.label(), elements(coding, entries, base));
      tables.put(TablePlaces.BASE, number(base, wordBytes));
    }
    tables.keySet().retainAll(labels);
    return tables;
  }

  private byte[] number(long value, int bytes) {
    ByteBuffer number = ByteBuffer.allocate(bytes).order(order);
    return bytes == 8 ? number.putLong(value).array() : number.putInt((int) value).array();
  }

  private byte[] markers(byte[] stream, int symbols) {
    NamesWalk walk = new NamesWalk(stream, new byte[0][], longNames);
    int count = (symbols + DecodedNames.BLOCK - 1) / DecodedNames.BLOCK;
    ByteBuffer markers = ByteBuffer.allocate(count * counterBytes).order(order);
    int at = 0;
    for (int i = 0; i < count; i++) {
      markers.put(number(at, counterBytes));
      at = walk.after(at, DecodedNames.BLOCK);
    }
    return markers.array();
  }

  private byte[] seqs(List<TableEntry> entries, byte[] found) {
    if (!labels.contains(TablePlaces.SEQS)) {
      return found;
    }
    SymbolOrder closest = SymbolOrder.WHOLE_NAMES;
    if (found.length == entries.size() * SymbolOrder.ELEMENT_BYTES) {
      for (SymbolOrder each : SymbolOrder.values()) {
        if (each.isKept(found, entries)) {
          return found;
        }
      }
    }
    return closest.table(entries);
  }

  private byte[] elements(OffsetCoding how, List<TableEntry> entries, long base) {
    int width = how.elementBytes(wordBytes);
    ByteBuffer elements = ByteBuffer.allocate(entries.size() * width).order(order);
    for (TableEntry each : entries) {
      long element = how.element(each, base, offsetsAt + elements.position());
      elements.put(number(element, width));
    }
    return elements.array();
  }

  /** The first address that is not absolute: entries ascend. */
  private long base(List<TableEntry> entries) {
    for (TableEntry each : entries) {
      if (coding != OffsetCoding.SIGNED || !OffsetCoding.isAbsolute(each)) {
        return each.address();
      }
    }
    return 0;
  }
}
