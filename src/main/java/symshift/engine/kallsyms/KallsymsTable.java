package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symshift.engine.symbol.SymbolTable;

/** The kallsyms table that {@code scripts/kallsyms} makes from a listing, byte for byte. */
public final class KallsymsTable {
  private final TableEntries entries;
  private final CompressedNames compressed;
  private final EraRules era;
  private final TableParts parts;

  private KallsymsTable(TableEntries entries, EraRules era, TablePlace place) {
    this(entries, CompressedNames.of(entries.text(), entries.starts(), era.coding()), era, place);
  }

  KallsymsTable(TableEntries entries, CompressedNames compressed, EraRules era, TablePlace place) {
    this.entries = entries;
    this.era = era;
    this.compressed = compressed;
    this.parts = new TableParts(entries, compressed, era, place);
  }

  /**
   * Selects, sorts and compresses; less than half a microsecond a symbol.
   *
   * @param listing a raw {@code nm -n} listing, or one that went through {@code mksysmap}
   */
  public static KallsymsTable of(SymbolTable listing, TableRules rules) {
    return new KallsymsTable(
        Selection.of(listing, rules), rules.era().rules(), TablePlace.of(listing, rules));
  }

  /**
   * As {@link #of(SymbolTable, TableRules)}, for an image of another width than the listing says.
   *
   * @param bits width of an address, 32 or 64
   */
  public static KallsymsTable of(SymbolTable listing, TableRules rules, int bits) {
    return new KallsymsTable(
        Selection.of(listing, rules),
        rules.era().rules(),
        TablePlace.of(listing, rules).withBits(bits));
  }

  /** The entries that enter the table, in table order, without compressing them. */
  public static List<TableEntry> select(SymbolTable listing, TableRules rules) {
    return Selection.of(listing, rules);
  }

  /**
   * Bytes of kallsyms_names for a multiset of entries: the answer to a "what if" without a listing.
   *
   * @param entries type letter and name in one, in any order
   */
  public static int namesBytes(Collection<String> entries, KernelEra era) {
    int[] starts = new int[entries.size() + 1];
    ByteArrayOutputStream text = new ByteArrayOutputStream(32 * entries.size());
    int at = 0;
    for (String each : entries) {
      text.writeBytes(each.getBytes(StandardCharsets.ISO_8859_1));
      starts[++at] = text.size();
    }
    return CompressedNames.of(text.toByteArray(), starts, era.rules().coding())
        .streamBytes(era.rules().has(Trait.LONG_NAMES));
  }

  /**
   * Bytes of kallsyms_names for another listing under the same rules. Where its entries are those
   * of this table, in whatever order, nothing is compressed: since 2.6.14 the size is a function of
   * the multiset of the strings.
   */
  public int namesBytesOf(SymbolTable listing, TableRules rules) {
    TableEntries others = Selection.of(listing, rules);
    boolean same =
        era.coding() == Coding.TOKENS && EntryDifference.between(entries, others).isEmpty();
    return same
        ? nameSizes().namesBytes()
        : new KallsymsTable(others, era, TablePlace.of(listing, rules)).nameSizes().namesBytes();
  }

  /** Answers how large the tables would be after small edits. */
  public TableWhatIf whatIf() {
    return new TableWhatIf(entries, compressed, era);
  }

  /** What changed from this table's entries to those of a later one, whatever their order; O(n). */
  public EntryDifference differenceTo(KallsymsTable later) {
    return EntryDifference.between(entries, later.entries);
  }

  /** Symbols, names and tokens; nothing is copied. */
  public NameSizes nameSizes() {
    return new NameSizes(
        entries.size(),
        era.coding() == Coding.STEMS
            ? parts.names().length
            : compressed.streamBytes(era.has(Trait.LONG_NAMES)),
        compressed.tokenTableBytes());
  }

  /** Number of symbols in the table. */
  public int symbolCount() {
    return entries.size();
  }

  /** In table order. */
  public List<TableEntry> entries() {
    return entries;
  }

  /** The contents of kallsyms_names, without padding. */
  public byte[] names() {
    return parts.names();
  }

  /** The contents of kallsyms_token_table: 256 strings, each ended by a NUL. */
  public byte[] tokenTable() {
    return parts.tokenTable();
  }

  /** Names and tokens, to be compared with those of a file. */
  public TableContents contents() {
    return new TableContents(
        names(), tokenTable(), entries.stream().map(TableEntry::text).toList());
  }

  /** The 256 token strings by code; empty where a code is not used. */
  public String[] tokens() {
    String[] tokens = new String[256];
    for (int code = 0; code < 256; code++) {
      tokens[code] = token(code);
    }
    return tokens;
  }

  /** The tokens of one entry in order; joined they give its text. */
  public List<String> codes(int entry) {
    List<String> codes = new ArrayList<>();
    for (byte code : compressed.codes(entry)) {
      codes.add(token(code & 0xff));
    }
    return codes;
  }

  private String token(int code) {
    return new String(compressed.token(code), StandardCharsets.ISO_8859_1);
  }

  /** Size in bytes, without padding, of every table, in the order they are laid out. */
  public Map<String, Integer> tableBytes() {
    return parts.sizes();
  }

  /**
   * The first symbol whose address does not fit the form of addresses, in words without a full
   * stop: the kernel's program stops there. Empty when the table can be made.
   */
  public Optional<String> unencodable() {
    return parts.unencodable();
  }

  /**
   * A file for GNU as that gives the same tables, aligned as the program of the era aligns them.
   *
   * @throws IOException from {@code out}
   */
  public void writeAssembly(Appendable out) throws IOException {
    new AssemblyWriter(parts, era, out).write();
  }

  /**
   * Every table as it stands in an image of the width of the listing, without padding, in the order
   * they are laid out. Offsets that count from their own place are left out where the listing does
   * not say where that is.
   */
  public Map<String, byte[]> tables(ByteOrder order) {
    return parts.bytes(order);
  }
}
