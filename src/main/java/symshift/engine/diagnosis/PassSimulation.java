package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.link.Convergence;
import symshift.engine.link.LayoutModel;
import symshift.engine.link.LinkTrace;
import symshift.engine.link.StageDiff;
import symshift.engine.link.TableFit;
import symshift.engine.link.TableSizes;
import symshift.engine.symbol.SymbolTable;

/**
 * What further passes would do. A link is a function of the sizes of the tables that go into it: a
 * size that was there before brings the link of then back, for any other the layout model of the
 * stages predicts the listing.
 */
final class PassSimulation {
  private static final int MOST_PASSES = 8;

  private final LinkTrace trace;
  private final List<SymbolTable> symbols;
  private final TableFit fit;
  private final StageWork work;
  private final List<String> labels;
  private final List<Map<String, Long>> asked = new ArrayList<>();

  /**
   * @param symbols by stage
   * @param asks by stage, the table made from it
   */
  PassSimulation(
      LinkTrace trace,
      List<SymbolTable> symbols,
      List<KallsymsTable> asks,
      TableFit fit,
      StageWork work) {
    this.trace = trace;
    this.symbols = symbols;
    this.fit = fit;
    this.work = work;
    this.labels =
        symbols.reversed().stream()
            .map(TableLayout::in)
            .flatMap(Optional::stream)
            .findFirst()
            .map(TableLayout::order)
            .orElse(List.of());
    asks.forEach(table -> asked.add(sizes(table)));
  }

  /** Padded bytes of each table that the build has; of all known ones where no label tells. */
  private Map<String, Long> sizes(KallsymsTable table) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    table.tableBytes().forEach((label, bytes) -> sizes.put(label, (long) bytes));
    sizes.putAll(TableSizes.of(table, symbols.getFirst().addressBits()));
    if (!labels.isEmpty()) {
      sizes.keySet().retainAll(labels);
    }
    sizes.replaceAll((label, bytes) -> TableSizes.pad(bytes, fit.alignment()));
    return sizes;
  }

  /** What lies ahead, as far as the stages tell. */
  Outlook outlook(Verdict verdict, List<KallsymsTable> asks) {
    boolean first = trace.size() > 1 && trace.ordinals().getFirst() == 1 && trace.follows(1);
    AutomaticPass pass = first ? AutomaticPass.of(asked.get(0), asked.get(1)) : null;
    Headroom headroom =
        verdict == Verdict.CONSISTENT
            ? model()
                .flatMap(model ->
                    HeadroomSearch.of(
                        model, fit, asks.get(trace.size() - 2).nameSizes().namesBytes()))
                .orElse(null)
            : null;
    return new Outlook(run(verdict), pass, headroom);
  }

  /** What more passes beyond the last stage do. */
  private Convergence run(Verdict verdict) {
    boolean gaps = IntStream.range(1, trace.size()).anyMatch(i -> !trace.follows(i));
    if (verdict == Verdict.INCOMPLETE || (gaps && verdict == Verdict.INCONSISTENT)) {
      return new Convergence(Convergence.State.UNKNOWN, null, 0);
    }
    List<Map<String, Long>> asks = new ArrayList<>(asked);
    Optional<LayoutModel> model = Optional.empty();
    for (int more = 0; more < MOST_PASSES; more++) {
      Convergence told = Convergence.of(asks, verdict == Verdict.CONSISTENT, more);
      if (told.state() != Convergence.State.UNKNOWN) {
        return told;
      }
      model = more == 0 ? model() : model;
      Optional<SymbolTable> next = model.flatMap(one -> one.linkedWith(asks.getLast()));
      if (next.isEmpty()) {
        return Convergence.grows(asked) ? new Convergence(Convergence.State.GROWS, null, 0) : told;
      }
      asks.add(sizes(work.tables().table(next.get(), fit.rules())));
    }
    return new Convergence(Convergence.State.UNKNOWN, null, 0);
  }

  /** Of a build whose last stages follow each other and whose rules are known. */
  private Optional<LayoutModel> model() {
    int last = trace.size() - 1;
    if (!fit.isTested() || last < 2) {
      return Optional.empty();
    }
    List<StageDiff> toOthers = new ArrayList<>();
    List<Map<String, Long>> held = new ArrayList<>();
    for (int k = 0; k < last; k++) {
      toOthers.add(work.diffs().between(symbols.get(last), symbols.get(k)));
      held.add(held(k));
    }
    return LayoutModel.of(symbols.get(last), toOthers, held(last), held);
  }

  /** Sizes of the tables that a stage holds: those that the stage before it asks for. */
  private Map<String, Long> held(int stage) {
    return stage > 0 && TableLayout.in(symbols.get(stage)).isPresent()
        ? asked.get(stage - 1)
        : Collections.emptyMap();
  }
}
