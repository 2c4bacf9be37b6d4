package symshift.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symshift.engine.diagnosis.Words;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableCache;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.kallsyms.TableRules;
import symshift.engine.link.GivenRules;
import symshift.engine.link.LinkStage;
import symshift.engine.link.LinkTrace;
import symshift.engine.link.TableFit;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** The symbols of stages that enter the kallsyms table, as lines of a listing. */
final class TableText {
  /**
   * Rules of tables.
   *
   * @param versions the kernels that have them, in words
   */
  record Chosen(TableRules rules, String versions) {}

  private TableText() {}

  /** By stage; the rules are those given, else those that fit all stages. */
  static List<List<String>> of(List<StageText> stages, GivenRules given) {
    TableCache tables = new TableCache();
    TableRules rules = rules(stages, given, tables).rules();
    return stages.stream()
        .map(StageText::symbols)
        .map(symbols -> lines(tables.select(symbols, rules), symbols.addressBits()))
        .toList();
  }

  private static List<String> lines(List<TableEntry> entries, int bits) {
    return entries.stream()
        .map(entry ->
            Words.hex(entry.address(), bits)
                + " "
                + entry.text().charAt(0)
                + " "
                + entry.text().substring(1))
        .toList();
  }

  /** What is given whole needs no search, which compresses the names of every stage. */
  static Chosen rules(List<StageText> stages, GivenRules given, TableCache tables) {
    KernelEra era = given.era();
    Boolean all = given.allSymbols();
    if (era != null && all != null) {
      boolean percpu = isPercpuAtZero(stages.getFirst().symbols());
      String versions = given.told().getFirst().versions().toString();
      return new Chosen(new TableRules(era, all, percpu), versions);
    }
    List<LinkStage> links = new ArrayList<>();
    List<Integer> ordinals = new ArrayList<>();
    for (StageText stage : stages) {
      String file = stage.file().toString();
      links.add(LinkStage.ofListing(file, file, "nm-listing", stage.symbols()));
      ordinals.add(links.size());
    }
    TableFit fit = TableFit.of(new LinkTrace(links, ordinals, true), given, tables);
    return new Chosen(fit.rules(), fit.versions().toString());
  }

  /** As in x86-64 kernels for several processors, up to 6.14. */
  private static boolean isPercpuAtZero(SymbolTable symbols) {
    Optional<Symbol> start = symbols.find("__per_cpu_start").filter(Symbol::hasAddress);
    return symbols.addressBits() == 64 && start.isPresent() && start.get().address() == 0;
  }
}
