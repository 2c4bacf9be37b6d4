package symshift.engine.kallsyms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.TextLines;

/**
 * The addresses of an assembler file against those of a computed table.
 *
 * <p>A file says addresses as distances from a symbol, mostly {@code _text}. Where that symbol is
 * not in the table, the first symbol takes its place, and only distances are compared.
 */
final class AssemblyAddresses {
  private static final PlainNumbers NONE = new PlainNumbers();

  private final PlainNumbers elements;
  private final PlainNumbers base;
  private final Form first;

  /** How an element gives the address of its symbol. */
  private enum Form {
    /** The address, or the distance from the symbol that the element names. */
    ITSELF,
    /** Unsigned distance from the base. */
    ABOVE_BASE,
    /** Absolute where not negative, otherwise the distance below the base ({@code per-cpu}). */
    SIGNED
  }

  private AssemblyAddresses(PlainNumbers elements, PlainNumbers base, Form first) {
    this.elements = elements;
    this.base = base;
    this.first = first;
  }

  static AssemblyAddresses of(List<AssemblyTable> tables) {
    PlainNumbers elements = NONE;
    PlainNumbers base = NONE;
    for (AssemblyTable table : tables) {
      switch (table.label()) {
        case "kallsyms_addresses", "kallsyms_offsets" -> elements = table.numbers();
        case "kallsyms_relative_base" -> base = table.numbers();
        default -> {}
      }
    }
    return new AssemblyAddresses(elements, base, base.count() == 1 ? Form.ABOVE_BASE : Form.ITSELF);
  }

  /** Empty when every symbol stands where it should; as many entries as the file has symbols. */
  Optional<String> differenceFrom(List<TableEntry> expected) {
    if (expected.size() != elements.count()) {
      return Optional.of(
          "%,d addresses, expected %,d".formatted(elements.count(), expected.size()));
    }
    int at = mismatch(expected, first);
    int signed = at >= 0 && first == Form.ABOVE_BASE ? mismatch(expected, Form.SIGNED) : at;
    if (at < 0 || signed < 0) {
      return Optional.empty();
    }
    Form form = signed > at ? Form.SIGNED : first;
    int symbol = Math.max(at, signed);
    TableEntry entry = expected.get(symbol);
    return Optional.of(
        "symbol %,d (%s) is at %x, expected %x"
            .formatted(
                symbol,
                TextLines.quoted(entry.text()),
                address(form, symbol, anchor(expected, form)),
                entry.address()));
  }

  /** Index of the first symbol that stands elsewhere; -1 when none does. */
  private int mismatch(List<TableEntry> expected, Form form) {
    long anchor = anchor(expected, form);
    for (int i = 0; i < expected.size(); i++) {
      if (address(form, i, anchor) != expected.get(i).address()) {
        return i;
      }
    }
    return -1;
  }

  private long address(Form form, int element, long anchor) {
    return distance(form, element) + (isAnchored(form, element) ? anchor : 0);
  }

  private boolean isAnchored(Form form, int element) {
    return switch (form) {
      case ITSELF -> elements.isRelative(element);
      case ABOVE_BASE -> base.isRelative(0);
      case SIGNED -> base.isRelative(0) && (int) elements.value(element) < 0;
    };
  }

  /** Address, or distance from the anchor. */
  private long distance(Form form, int element) {
    long value = elements.value(element);
    return switch (form) {
      case ITSELF -> value;
      case ABOVE_BASE -> base.value(0) + (value & 0xffff_ffffL);
      case SIGNED -> (int) value < 0 ? base.value(0) - 1 - (int) value : value;
    };
  }

  /** Address of the symbol that distances are counted from. */
  private long anchor(List<TableEntry> expected, Form form) {
    String symbol = form == Form.ITSELF ? elements.symbol() : base.symbol();
    TableEntry named = symbol == null ? null : find(expected, symbol);
    if (named != null) {
      return named.address();
    }
    for (int i = 0; i < expected.size(); i++) {
      if (isAnchored(form, i)) {
        return expected.get(i).address() - distance(form, i);
      }
    }
    return 0;
  }

  private static @Nullable TableEntry find(List<TableEntry> entries, String name) {
    for (TableEntry entry : entries) {
      if (entry.text().length() == name.length() + 1 && entry.text().endsWith(name)) {
        return entry;
      }
    }
    return null;
  }
}
