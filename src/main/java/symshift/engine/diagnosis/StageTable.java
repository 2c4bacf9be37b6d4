package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.LinkedTables;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.link.LinkStage;
import symshift.engine.link.TableSizes;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** The stages as the report shows them: what each one holds and what it asks for. */
final class StageTable {
  private static final String NAMES = "kallsyms_names";
  private static final String TOKENS = "kallsyms_token_table";

  private StageTable() {}

  static List<StageReport> of(Evidence evidence, List<String> letterSymbols) {
    List<String> labels =
        evidence.trace().stages().stream()
            .map(stage -> TableLayout.in(stage.symbols()))
            .flatMap(Optional::stream)
            .map(TableLayout::order)
            .findFirst()
            .orElse(List.of(NAMES, TOKENS));
    List<StageReport> reports = new ArrayList<>();
    for (int i = 0; i < evidence.trace().size(); i++) {
      LinkStage stage = evidence.trace().stage(i);
      SymbolTable symbols = evidence.symbols().get(i);
      KallsymsTable asks = evidence.asks().get(i);
      reports.add(
          new StageReport(
              stage.name(),
              stage.file(),
              stage.format(),
              symbols.size(),
              asks.symbolCount(),
              letterSymbols.stream().map(name -> letter(symbols, name)).toList(),
              tables(stage, symbols, asks, labels),
              evidence.checkedBy().get(stage.name())));
    }
    return reports;
  }

  private static String letter(SymbolTable symbols, String name) {
    return symbols.find(name).map(Symbol::letter).map(String::valueOf).orElse("-");
  }

  private static Map<String, TableSize> tables(
      LinkStage stage, SymbolTable symbols, KallsymsTable asks, List<String> labels) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    asks.tableBytes().forEach((label, bytes) -> sizes.put(label, (long) bytes));
    sizes.putAll(TableSizes.of(asks, symbols.addressBits()));
    Optional<LinkedTables> linked = Optional.ofNullable(stage.image()).flatMap(LinkedTables::in);
    Map<String, Long> padded =
        TableLayout.in(symbols).map(TableLayout::paddedBytes).orElse(Map.of());
    Map<String, TableSize> tables = new LinkedHashMap<>();
    for (String label : labels) {
      Long exact =
          switch (label) {
            case NAMES -> linked.map(table -> (long) table.names().length).orElse(null);
            case TOKENS -> linked.map(table -> (long) table.tokenTable().length).orElse(null);
            default -> null;
          };
      tables.put(label, new TableSize(sizes.get(label), exact, padded.get(label)));
    }
    return tables;
  }
}
