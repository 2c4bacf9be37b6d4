package symshift.engine.kallsyms;

import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of one image are written, and so what they are for other symbols.
 *
 * @param order byte order of the image
 * @param bits of an address, 32 or 64
 * @param narrow whether the number of symbols and the markers have four bytes
 * @param longNames whether lengths over 127 take two bytes
 * @param coding of addresses; null where the image has none that can be read
 * @param offsetsAt address of the first offset
 */
record TableEncoding(
    ByteOrder order,
    int bits,
    boolean narrow,
    boolean longNames,
    @Nullable OffsetCoding coding,
    long offsetsAt) {

  /**
   * The tables of these entries, label to bytes without padding; of the tables that are there.
   *
   * @param labels the tables that are there
   * @param seqs symbol numbers in name order as they stand there; kept where they are right
   */
  Map<String, byte[]> tables(TableEntries entries, Set<String> labels, byte[] seqs) {
    boolean kept = SymbolOrder.isKeptBySome(seqs, entries);
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    add(traits, Trait.NARROW_COUNTERS, narrow);
    add(traits, Trait.LONG_NAMES, longNames);
    add(traits, Trait.NARROW_SEQS, true);
    add(traits, Trait.SEQS_OF_NAMES, labels.contains(TablePlaces.SEQS) && !kept);
    EraRules layout =
        new EraRules(
            NameFilter.NOTHING,
            NameFilter.NOTHING,
            List.of(),
            TableOrder.INPUT,
            Coding.TOKENS,
            traits);
    AddressForm form = coding == null ? AddressForm.ADDRESSES : coding.form();
    TablePlace place =
        new TablePlace(bits, form, coding == OffsetCoding.SIGNED, OptionalLong.of(offsetsAt));
    CompressedNames names = CompressedNames.of(entries.text(), entries.starts(), Coding.TOKENS);
    Map<String, byte[]> tables =
        new LinkedHashMap<>(new TableParts(entries, names, layout, place).bytes(order));
    if (kept) {
      tables.put(TablePlaces.SEQS, seqs);
    }
    byte[] numbers = tables.remove(TablePlaces.ADDRESSES);
    if (coding != null && numbers != null) {
      tables.put(coding.label(), numbers);
    }
    tables.keySet().retainAll(labels);
    return tables;
  }

  private static void add(Set<Trait> traits, Trait trait, boolean has) {
    if (has) {
      traits.add(trait);
    }
  }
}
