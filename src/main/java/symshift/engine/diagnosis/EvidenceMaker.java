package symshift.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.link.Arch;
import symshift.engine.link.Convergence;
import symshift.engine.link.GivenRules;
import symshift.engine.link.LinkTrace;
import symshift.engine.link.StageDiff;
import symshift.engine.link.TableChange;
import symshift.engine.link.TableFit;
import symshift.engine.link.TableSizes;
import symshift.engine.symbol.SymbolTable;

/** Computes the evidence from sorted stages. */
final class EvidenceMaker {
  private static final int DIFFERING_SHOWN = 12;

  private final StageSorter.Sorted sorted;
  private final LinkTrace trace;
  private final StageWork work;
  private final TableFit fit;
  private final List<SymbolTable> symbols;
  private final List<KallsymsTable> asks;

  EvidenceMaker(StageSorter.Sorted sorted, GivenRules given, StageWork work) {
    this.sorted = sorted;
    this.trace = sorted.trace();
    this.work = work;
    this.fit =
        TableFit.of(trace, given.told(CompanionHints.of(sorted.companions())), work.tables());
    this.symbols = trace.stages().stream().map(stage -> stage.symbols(fit.letters())).toList();
    this.asks = symbols.stream().map(table -> work.tables().table(table, fit.rules())).toList();
  }

  Evidence make() {
    List<StagePair> pairs = IntStream.range(0, trace.size() - 1).mapToObj(this::pair).toList();
    boolean comparable = trace.hasFinal() && trace.follows(trace.size() - 1);
    List<String> differing = comparable ? differing() : List.of();
    Verdict verdict =
        !comparable
            ? Verdict.INCOMPLETE
            : differing.isEmpty() ? Verdict.CONSISTENT : Verdict.INCONSISTENT;
    CompanionNotes companions = new CompanionNotes(trace, asks);
    return new Evidence(
        trace,
        Arch.of(trace),
        fit,
        symbols,
        asks,
        pairs,
        verdict,
        differing,
        convergence(verdict),
        sorted.checkedBy(),
        joined(sorted.setAside(), companions.strangers(sorted.companions())),
        joined(sorted.notes(), companions.of(sorted.companions())));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private StagePair pair(int i) {
    return new StagePair(
        i,
        trace.stage(i),
        trace.stage(i + 1),
        asks.get(i),
        asks.get(i + 1),
        work.diffs().between(symbols.get(i), symbols.get(i + 1)),
        TableChange.between(asks.get(i), asks.get(i + 1)),
        new WhatIf(asks.get(i + 1)));
  }

  /** The first lines in which the two maps that the build compares differ, diff style. */
  private List<String> differing() {
    int last = trace.size() - 1;
    boolean letters = trace.stage(last - 1).isImage() == trace.stage(last).isImage();
    StageDiff diff = work.diffs().between(symbols.get(last - 1), symbols.get(last));
    return new MapDifference(diff, letters)
        .lines(
            work.tables().mapped(diff.from(), fit.eras()),
            work.tables().mapped(diff.to(), fit.eras()),
            DIFFERING_SHOWN);
  }

  private Convergence convergence(Verdict verdict) {
    boolean gaps = IntStream.range(1, trace.size()).anyMatch(i -> !trace.follows(i));
    if (verdict == Verdict.INCOMPLETE || (gaps && verdict == Verdict.INCONSISTENT)) {
      return new Convergence(Convergence.State.UNKNOWN, null, 0);
    }
    List<List<Long>> layouts = asks.stream().map(this::layout).toList();
    return Convergence.of(layouts, verdict == Verdict.CONSISTENT);
  }

  private List<Long> layout(KallsymsTable table) {
    Optional<TableLayout> observed =
        trace.stages().stream()
            .map(stage -> TableLayout.in(stage.symbols()))
            .flatMap(Optional::stream)
            .findFirst();
    var sizes = TableSizes.of(table, trace.stage(0).symbols().addressBits());
    return sizes.entrySet().stream()
        .filter(size -> observed.isEmpty() || observed.get().order().contains(size.getKey()))
        .map(size -> TableSizes.pad(size.getValue(), fit.alignment()))
        .toList();
  }
}
