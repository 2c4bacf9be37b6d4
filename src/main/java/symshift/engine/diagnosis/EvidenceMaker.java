package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.link.Arch;
import symshift.engine.link.Convergence;
import symshift.engine.link.LinkStage;
import symshift.engine.link.LinkTrace;
import symshift.engine.link.StageDiff;
import symshift.engine.link.TableChange;
import symshift.engine.link.TableFit;
import symshift.engine.link.TableSizes;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** Computes the evidence from sorted stages. */
final class EvidenceMaker {
  private static final int DIFFERING_SHOWN = 12;

  private EvidenceMaker() {}

  static Evidence make(StageSorter.Sorted sorted) {
    LinkTrace trace = sorted.trace();
    TableFit fit = TableFit.of(trace);
    List<SymbolTable> symbols =
        trace.stages().stream().map(stage -> stage.symbols(fit.letters())).toList();
    List<KallsymsTable> asks = symbols.stream().map(fit::table).toList();
    List<StagePair> pairs =
        IntStream.range(0, trace.size() - 1).mapToObj(i -> pair(trace, symbols, asks, i)).toList();
    boolean comparable = trace.hasFinal() && trace.follows(trace.size() - 1);
    List<String> differing = comparable ? differing(trace, symbols, fit) : List.of();
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
        convergence(trace, asks, fit, verdict),
        sorted.checkedBy(),
        joined(sorted.setAside(), companions.strangers(sorted.companions())),
        joined(sorted.notes(), companions.of(sorted.companions())));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static StagePair pair(
      LinkTrace trace, List<SymbolTable> symbols, List<KallsymsTable> asks, int i) {
    return new StagePair(
        i,
        trace.stage(i),
        trace.stage(i + 1),
        asks.get(i),
        asks.get(i + 1),
        StageDiff.of(symbols.get(i), symbols.get(i + 1)),
        TableChange.between(texts(asks.get(i)), texts(asks.get(i + 1))),
        new WhatIf(asks.get(i + 1)));
  }

  static List<String> texts(KallsymsTable table) {
    return table.entries().stream().map(TableEntry::text).toList();
  }

  /** The first lines in which the two maps that the build compares differ, diff style. */
  private static List<String> differing(LinkTrace trace, List<SymbolTable> symbols, TableFit fit) {
    int last = trace.size() - 1;
    LinkStage before = trace.stage(last - 1);
    boolean letters = before.isImage() == trace.stage(last).isImage();
    List<String> earlier = map(symbols.get(last - 1), fit, letters);
    List<String> later = map(symbols.get(last), fit, letters);
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while ((i < earlier.size() || j < later.size()) && lines.size() < DIFFERING_SHOWN) {
      int order =
          i == earlier.size() ? 1 : j == later.size() ? -1 : earlier.get(i).compareTo(later.get(j));
      if (order < 0) {
        lines.add("-" + earlier.get(i));
      } else if (order > 0) {
        lines.add("+" + later.get(j));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return lines;
  }

  /** What the build compares: a line counts when any kernel of the range keeps it in its map. */
  private static List<String> map(SymbolTable symbols, TableFit fit, boolean letters) {
    List<String> lines = new ArrayList<>(symbols.size());
    List<KernelEra> eras = fit.eras();
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(i);
      if (symbol.hasAddress() && eras.stream().anyMatch(era -> era.mapKeeps(symbol))) {
        String letter = letters ? symbol.letter() + " " : "";
        lines.add(
            Words.hex(symbol.address(), symbols.addressBits()) + " " + letter + symbol.name());
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static Convergence convergence(
      LinkTrace trace, List<KallsymsTable> asks, TableFit fit, Verdict verdict) {
    boolean gaps = IntStream.range(1, trace.size()).anyMatch(i -> !trace.follows(i));
    if (verdict == Verdict.INCOMPLETE || (gaps && verdict == Verdict.INCONSISTENT)) {
      return new Convergence(Convergence.State.UNKNOWN, null, 0);
    }
    List<List<Long>> layouts = asks.stream().map(table -> layout(trace, table, fit)).toList();
    return Convergence.of(layouts, verdict == Verdict.CONSISTENT);
  }

  private static List<Long> layout(LinkTrace trace, KallsymsTable table, TableFit fit) {
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
