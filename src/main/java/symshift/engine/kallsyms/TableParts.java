package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symshift.engine.TextLines;
import symshift.engine.symbol.NameOrder;

/** The tables of one computed table, each by its label: sizes and bytes. */
final class TableParts {
  private static final int MARKED = 256;
  private static final int SEQUENCE_BYTES = 3;

  private final TableEntries entries;
  private final CompressedNames compressed;
  private final EraRules era;
  private final TablePlace place;
  private final long base;

  TableParts(TableEntries entries, CompressedNames compressed, EraRules era, TablePlace place) {
    this.entries = entries;
    this.compressed = compressed;
    this.era = era;
    this.place = place;
    this.base = lowest();
  }

  TablePlace place() {
    return place;
  }

  TableEntries entries() {
    return entries;
  }

  byte[] token(int code) {
    return compressed.token(code);
  }

  byte[] names() {
    return era.coding() == Coding.STEMS
        ? StemNames.encode(entries.stream().map(entry -> entry.text().substring(1)).toList())
        : compressed.stream(era.has(Trait.LONG_NAMES));
  }

  byte[] tokenTable() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    for (int code = 0; code < CompressedNames.CODES; code++) {
      out.writeBytes(compressed.token(code));
      out.write(0);
    }
    return out.toByteArray();
  }

  /** Sizes without padding by label, in layout order. */
  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    labels().forEach(label -> sizes.put(label, size(label)));
    return Collections.unmodifiableMap(sizes);
  }

  private int size(String label) {
    int count = entries.size();
    return switch (label) {
      case "kallsyms_addresses" -> count * place.wordBytes();
      case "kallsyms_offsets" -> count * Integer.BYTES;
      case "kallsyms_relative_base" -> place.wordBytes();
      case "kallsyms_num_syms" -> counterBytes();
      case "kallsyms_names" ->
          era.coding() == Coding.STEMS
              ? names().length
              : compressed.streamBytes(era.has(Trait.LONG_NAMES));
      case "kallsyms_markers" -> (count + MARKED - 1) / MARKED * counterBytes();
      case "kallsyms_seqs_of_names" -> count * sequenceBytes();
      case "kallsyms_token_table" -> compressed.tokenTableBytes();
      case "kallsyms_token_index" -> CompressedNames.CODES * Short.BYTES;
      default -> throw new IllegalArgumentException(label);
    };
  }

  /** Contents without padding by label, in layout order; what cannot be told is left out. */
  Map<String, byte[]> bytes(ByteOrder order) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (String label : labels()) {
      if (!label.equals("kallsyms_offsets") || isPlaced()) {
        bytes.put(label, bytes(label, order));
      }
    }
    return Collections.unmodifiableMap(bytes);
  }

  private boolean isPlaced() {
    return place.addresses() != AddressForm.PC_RELATIVE
        || place.bits() == Integer.SIZE
        || place.offsets().isPresent();
  }

  /** Contents of one table without padding. */
  byte[] bytes(String label, ByteOrder order) {
    return switch (label) {
      case "kallsyms_names" -> names();
      case "kallsyms_token_table" -> tokenTable();
      case "kallsyms_seqs_of_names" -> seqsOfNames(order);
      default -> numbers(label, ByteBuffer.allocate(size(label)).order(order)).array();
    };
  }

  private ByteBuffer numbers(String label, ByteBuffer into) {
    switch (label) {
      case "kallsyms_addresses" -> {
        for (int i = 0; i < entries.size(); i++) {
          put(into, place.wordBytes(), entries.address(i));
        }
      }
      case "kallsyms_offsets" -> {
        for (int i = 0; i < entries.size(); i++) {
          into.putInt((int) offset(i));
        }
      }
      case "kallsyms_relative_base" -> put(into, place.wordBytes(), base);
      case "kallsyms_num_syms" -> put(into, counterBytes(), entries.size());
      case "kallsyms_markers" -> {
        for (int offset : compressed.offsets(MARKED, era.has(Trait.LONG_NAMES))) {
          put(into, counterBytes(), offset);
        }
      }
      case "kallsyms_token_index" -> {
        int offset = 0;
        for (int code = 0; code < CompressedNames.CODES; code++) {
          into.putShort((short) offset);
          offset += compressed.token(code).length + 1;
        }
      }
      default -> throw new IllegalArgumentException(label);
    }
    return into;
  }

  /**
   * The first symbol whose address the table cannot hold, in words without a full stop; the
   * kernel's program stops there, too. Empty when all can be held.
   */
  Optional<String> unencodable() {
    if (place.addresses() == AddressForm.ADDRESSES) {
      return Optional.empty();
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!isInRange(i)) {
        return Optional.of(
            "symbol %,d (%s) at %x cannot be told by an offset of four bytes from %x"
                .formatted(i, TextLines.quoted(entries.get(i).text()), entries.address(i), base));
      }
    }
    return Optional.empty();
  }

  private boolean isInRange(int entry) {
    long offset = offset(entry);
    if (place.addresses() == AddressForm.PC_RELATIVE) {
      boolean plain = place.bits() == Integer.SIZE || place.offsets().isEmpty();
      return plain || offset == (int) offset;
    }
    if (!place.absolutePercpu()) {
      return place.bits() == Integer.SIZE || offset >>> Integer.SIZE == 0;
    }
    return entries.isPercpu(entry)
        ? offset >= 0 && offset <= Integer.MAX_VALUE
        : offset == (int) offset && offset < 0;
  }

  private static void put(ByteBuffer into, int bytes, long value) {
    if (bytes == Long.BYTES) {
      into.putLong(value);
    } else {
      into.putInt((int) value);
    }
  }

  private long offset(int entry) {
    long address = entries.address(entry);
    if (place.addresses() == AddressForm.PC_RELATIVE && place.bits() == Integer.SIZE) {
      return address;
    }
    if (place.addresses() == AddressForm.PC_RELATIVE) {
      return address - place.offsets().orElse(0) - (long) entry * Integer.BYTES;
    }
    if (!place.absolutePercpu()) {
      return address - base;
    }
    return entries.isPercpu(entry) ? address : base - 1 - address;
  }

  /** The lowest address that offsets count from; absolute per-cpu symbols do not count. */
  private long lowest() {
    for (int i = 0; i < entries.size(); i++) {
      if (!place.absolutePercpu() || !entries.isPercpu(i)) {
        return entries.address(i);
      }
    }
    return 0;
  }

  /** Numbers of the symbols by name, then by address, then as in the table. */
  private byte[] seqsOfNames(ByteOrder byteOrder) {
    int count = entries.size();
    int[] starts = new int[count];
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = entries.starts()[i] + 1;
      order[i] = i;
    }
    int[] ends = Arrays.copyOfRange(entries.starts(), 1, count + 1);
    new NameOrder(entries.text(), starts, ends).sort(order, 0, count);
    ByteBuffer out = ByteBuffer.allocate(count * sequenceBytes()).order(byteOrder);
    for (int number : order) {
      if (sequenceBytes() == Integer.BYTES) {
        out.putInt(number);
      } else {
        out.put((byte) (number >> 16)).put((byte) (number >> 8)).put((byte) number);
      }
    }
    return out.array();
  }

  private int sequenceBytes() {
    return era.has(Trait.NARROW_SEQS) ? SEQUENCE_BYTES : Integer.BYTES;
  }

  /** Width of the number of symbols and of a marker. */
  int counterBytes() {
    return era.has(Trait.NARROW_COUNTERS) ? Integer.BYTES : place.wordBytes();
  }

  /** Whether tables of an era stand in this order, in one of the forms of addresses. */
  static boolean hasLabels(EraRules era, List<String> order) {
    for (AddressForm form : AddressForm.values()) {
      if (form.isOf(era) && labels(era, form).equals(order)) {
        return true;
      }
    }
    return false;
  }

  private List<String> labels() {
    return labels(era, place.addresses());
  }

  /** In layout order. */
  private static List<String> labels(EraRules era, AddressForm form) {
    List<String> labels = new ArrayList<>();
    boolean last = era.has(Trait.ADDRESSES_LAST);
    if (!last) {
      addAddresses(labels, form);
    }
    labels.addAll(List.of("kallsyms_num_syms", "kallsyms_names"));
    if (era.coding() == Coding.STEMS) {
      return labels;
    }
    labels.add("kallsyms_markers");
    if (!last && era.has(Trait.SEQS_OF_NAMES)) {
      labels.add("kallsyms_seqs_of_names");
    }
    labels.addAll(List.of("kallsyms_token_table", "kallsyms_token_index"));
    if (last) {
      addAddresses(labels, form);
      if (era.has(Trait.SEQS_OF_NAMES)) {
        labels.add("kallsyms_seqs_of_names");
      }
    }
    return labels;
  }

  private static void addAddresses(List<String> labels, AddressForm form) {
    if (form == AddressForm.ADDRESSES) {
      labels.add("kallsyms_addresses");
    } else {
      labels.add("kallsyms_offsets");
      if (form == AddressForm.BASE_RELATIVE) {
        labels.add("kallsyms_relative_base");
      }
    }
  }
}
