package symshift.engine.kallsyms;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All kallsyms tables of an image: where they stand, their bytes, and what they say. */
public final class DecodedTables {
  private final TablePlaces places;
  private final TokenTable tokens;
  private final DecodedNames names;
  private final @Nullable DecodedAddresses addresses;
  private final KallsymsDecoder.Relocated relocated;
  private final TableEntries entries;
  private final Map<String, FoundTable> tables;

  DecodedTables(
      TablePlaces places,
      TokenTable tokens,
      DecodedNames names,
      @Nullable DecodedAddresses addresses,
      KallsymsDecoder.Relocated relocated) {
    this.places = places;
    this.tokens = tokens;
    this.names = names;
    this.addresses = addresses;
    this.relocated = relocated;
    entries = names.entries(addresses == null ? new long[names.count()] : addresses.addresses());
    tables = read();
  }

  private Map<String, FoundTable> read() {
    Map<String, FoundTable> read = new LinkedHashMap<>();
    TableView view = places.view();
    List<String> labels = List.copyOf(places.at().keySet());
    for (int i = 0; i < labels.size(); i++) {
      long at = places.place(labels.get(i));
      long size = Math.min(bytes(labels.get(i)), view.size() - at);
      boolean last = i + 1 == labels.size();
      long gap = last ? -1 : places.place(labels.get(i + 1)) - at - size;
      byte[] contents = relocated(view.copy(at, size), view.addressOf(at));
      long fileOffset = view.part().offset() + at;
      read.put(
          labels.get(i),
          new FoundTable(labels.get(i), view.addressOf(at), fileOffset, contents, gap));
    }
    return read;
  }

  private long bytes(String label) {
    int symbols = names.count();
    int word = places.view().wordBytes();
    return switch (label) {
      case TablePlaces.NAMES -> names.bytes();
      case TablePlaces.TOKENS -> tokens.bytes();
      case TablePlaces.INDEX -> 2L * TokenTable.CODES;
      case TablePlaces.COUNT -> relocated.counterBytes();
      case TablePlaces.SEQS -> (long) SymbolOrder.ELEMENT_BYTES * symbols;
      case TablePlaces.BASE -> word;
      case TablePlaces.OFFSETS -> 4L * symbols;
      case TablePlaces.MARKERS ->
          (symbols + DecodedNames.BLOCK - 1L) / DecodedNames.BLOCK * relocated.counterBytes();
      default -> (long) word * symbols;
    };
  }

  private byte[] relocated(byte[] contents, long address) {
    TableView view = places.view();
    ByteBuffer buffer = ByteBuffer.wrap(contents).order(view.order());
    relocated
        .filledIn()
        .forEach((place, value) -> {
          long at = place - address;
          if (at >= 0 && at <= contents.length - view.wordBytes()) {
            if (view.wordBytes() == 8) {
              buffer.putLong((int) at, value);
            } else {
              buffer.putInt((int) at, (int) (long) value);
            }
          }
        });
    return contents;
  }

  /** Whether the labels of the image said where the tables are; otherwise their shape did. */
  public boolean labelled() {
    return places.labelled();
  }

  /** Width of an address: 32 or 64. */
  public int bits() {
    return 8 * places.view().wordBytes();
  }

  /** Whether numbers have their highest byte first. */
  public boolean bigEndian() {
    return places.view().big();
  }

  /** In the order they stand in the image. */
  public List<FoundTable> tables() {
    return List.copyOf(tables.values());
  }

  /** The table of that label, if it was found. */
  public Optional<FoundTable> table(String label) {
    return Optional.ofNullable(tables.get(label));
  }

  /** Whether addresses are known; those of an object file are relocations. */
  public boolean hasAddresses() {
    return addresses != null;
  }

  /** How addresses are stored; empty where they are not known. */
  public Optional<AddressForm> form() {
    return addresses == null ? Optional.empty() : Optional.of(addresses.coding().form());
  }

  /** Whether per-cpu symbols are absolute and all others stand below the base. */
  public boolean absolutePercpu() {
    return addresses != null && addresses.coding() == OffsetCoding.SIGNED;
  }

  /** Address, letter and name of every symbol in table order; address 0 where none are known. */
  public List<TableEntry> entries() {
    return entries;
  }

  public int symbolCount() {
    return entries.size();
  }

  /** Whether relocations fill in some of the bytes. */
  public boolean isRelocated() {
    return !relocated.filledIn().isEmpty();
  }

  /** How much speaks for the layout that was found. */
  long points() {
    long seqs = tables.containsKey(TablePlaces.SEQS) ? 2L * entries.size() : 0;
    return addresses == null ? -1 : addresses.points() + seqs;
  }

  TokenTable tokenTable() {
    return tokens;
  }

  DecodedNames names() {
    return names;
  }

  @Nullable DecodedAddresses addresses() {
    return addresses;
  }

  TableEntries columns() {
    return entries;
  }

  int counterBytes() {
    return relocated.counterBytes();
  }

  byte[] contents(String label) {
    FoundTable found = tables.get(label);
    return found == null ? new byte[0] : found.contents();
  }

  /**
   * The table as it stands there, if it had that many bytes: what is decoded from damaged tables
   * may end too early. Without those that overlap the next table or the end of the image.
   */
  byte[] contents(String label, int bytes) {
    byte[] decoded = contents(label);
    if (decoded.length == bytes || bytes > places.region(label) || !tables.containsKey(label)) {
      return decoded;
    }
    long at = places.place(label);
    return relocated(places.view().copy(at, bytes), places.view().addressOf(at));
  }

  /** The tables that these entries ask for in the encoding of this image. */
  Map<String, byte[]> expected(TableEntries wanted) {
    TableView view = places.view();
    OffsetCoding coding = addresses == null ? null : addresses.coding();
    TableEncoding encoding =
        new TableEncoding(
            view.order(),
            bits(),
            relocated.counterBytes() == 4,
            names.longNames(),
            coding,
            view.addressOf(coding == null ? 0 : places.place(coding.label())));
    return encoding.tables(wanted, tables.keySet(), contents(TablePlaces.SEQS));
  }
}
