package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** Where the kallsyms tables stand in a listing: the distances between their labels. */
public final class TableLayout {
  /** In an order that holds where empty tables share an address. */
  static final List<String> LABELS =
      List.of(
          "kallsyms_addresses",
          "kallsyms_offsets",
          "kallsyms_relative_base",
          "kallsyms_num_syms",
          "kallsyms_names",
          "kallsyms_markers",
          "kallsyms_seqs_of_names",
          "kallsyms_token_table",
          "kallsyms_token_index");

  private final List<String> order;
  private final Map<String, Long> paddedBytes;

  private TableLayout(List<Symbol> labels) {
    order = labels.stream().map(Symbol::name).toList();
    Map<String, Long> distances = new LinkedHashMap<>();
    for (int i = 0; i + 1 < labels.size(); i++) {
      distances.put(order.get(i), labels.get(i + 1).address() - labels.get(i).address());
    }
    paddedBytes = Collections.unmodifiableMap(distances);
  }

  /**
   * The layout of the tables that the listing names. Empty when {@code kallsyms_names} or {@code
   * kallsyms_token_table} has no address (they are undefined in early stages) or when all labels
   * stand at one address (nothing is there yet).
   */
  public static Optional<TableLayout> in(SymbolTable listing) {
    List<Symbol> labels = new ArrayList<>();
    for (String label : LABELS) {
      listing.find(label).filter(Symbol::hasAddress).ifPresent(labels::add);
    }
    labels.sort((a, b) -> Long.compareUnsigned(a.address(), b.address()));
    List<String> names = labels.stream().map(Symbol::name).toList();
    if (!names.contains("kallsyms_names") || !names.contains("kallsyms_token_table")) {
      return Optional.empty();
    }
    boolean oneAddress = labels.getFirst().address() == labels.getLast().address();
    return oneAddress ? Optional.empty() : Optional.of(new TableLayout(labels));
  }

  /**
   * Label to the bytes from it to the next label: the size of that table including the padding
   * behind it. In address order; the last label has no entry.
   */
  public Map<String, Long> paddedBytes() {
    return paddedBytes;
  }

  /** All labels that are there, in address order. */
  public List<String> order() {
    return order;
  }
}
