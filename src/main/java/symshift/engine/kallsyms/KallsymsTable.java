package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symshift.engine.symbol.SymbolTable;

/** The kallsyms table that {@code scripts/kallsyms} makes from a listing, byte for byte. */
public final class KallsymsTable {
  private static final int MARKED = 256;

  private final List<TableEntry> entries;
  private final CompressedNames compressed;
  private final EraRules era;
  private final int wordBytes;
  private final boolean offsets;

  private KallsymsTable(List<TableEntry> entries, EraRules era, int wordBytes, boolean offsets) {
    this.entries = entries;
    this.era = era;
    this.wordBytes = wordBytes;
    this.offsets = offsets;
    this.compressed = CompressedNames.of(entries.stream().map(TableEntry::text).toList());
  }

  /**
   * Selects, sorts and compresses; about 1 microsecond a symbol.
   *
   * @param listing a raw {@code nm -n} listing, or one that went through {@code mksysmap}
   */
  public static KallsymsTable of(SymbolTable listing, TableRules rules) {
    return new KallsymsTable(
        Selection.of(listing, rules),
        rules.era().rules(),
        listing.addressBits() / 8,
        AddressForm.of(listing, rules.era()) != AddressForm.ADDRESSES);
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
    return CompressedNames.of(entries).streamBytes(era.rules().has(Trait.LONG_NAMES));
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
    return compressed.stream(era.has(Trait.LONG_NAMES));
  }

  /** The contents of kallsyms_token_table: 256 strings, each ended by a NUL. */
  public byte[] tokenTable() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    for (int code = 0; code < 256; code++) {
      out.writeBytes(compressed.token(code));
      out.write(0);
    }
    return out.toByteArray();
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

  /**
   * Size in bytes, without padding, of every table of the era, in the order they are laid out.
   * {@code kallsyms_offsets} stands for {@code kallsyms_addresses} where the listing has that label
   * or, when it has neither, where the era makes it by default.
   */
  public Map<String, Integer> tableBytes() {
    int count = symbolCount();
    int counter = era.has(Trait.NARROW_COUNTERS) ? 4 : wordBytes;
    Map<String, Integer> bytes = new LinkedHashMap<>();
    if (offsets) {
      bytes.put("kallsyms_offsets", count * 4);
      bytes.put("kallsyms_relative_base", wordBytes);
    } else {
      bytes.put("kallsyms_addresses", count * wordBytes);
    }
    bytes.put("kallsyms_num_syms", counter);
    bytes.put("kallsyms_names", compressed.streamBytes(era.has(Trait.LONG_NAMES)));
    bytes.put("kallsyms_markers", (count + MARKED - 1) / MARKED * counter);
    if (era.has(Trait.SEQS_OF_NAMES)) {
      bytes.put("kallsyms_seqs_of_names", count * 3);
    }
    bytes.put("kallsyms_token_table", tokenTable().length);
    bytes.put("kallsyms_token_index", 512);
    return Collections.unmodifiableMap(bytes);
  }
}
