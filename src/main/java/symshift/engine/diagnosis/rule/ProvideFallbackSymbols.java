package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.KernelFix;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.SymbolLine;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Verdict;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/**
 * The linker script provides the labels of the tables for the first stage, which has no tables. The
 * next stage defines them in the table object, whose names are left out: the provided ones are gone
 * from the list, and where they were in the table, from the table.
 *
 * <p>What would prove it wrong: provided labels that the next listing has too.
 */
@RuleCard(
    id = "provide-fallback-symbols",
    title = "labels that the linker script provides are in the first stage alone",
    culprit = Culprit.CODE,
    eras = "6.10-rc1",
    arches = "all; seen on riscv",
    tried = Tried.REAL,
    hitRate = ProvideFallbackSymbols.HIT_RATE)
public final class ProvideFallbackSymbols implements Rule {
  /** It was right about the one real build that has them: (1 + 1) / (1 + 2). */
  static final double HIT_RATE = 2.0 / 3;

  private static final String PREFIX = "kallsyms_";
  private static final Set<String> PARTS =
      Set.of(
          "addresses",
          "offsets",
          "relative_base",
          "num_syms",
          "names",
          "markers",
          "seqs_of_names",
          "token_table",
          "token_index");
  private static final KernelFix DUMMY =
      new KernelFix("c442db3f49f2", "6.11", "an empty table in place of provided labels");

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream().flatMap(pair -> finding(evidence, pair).stream());
  }

  private Optional<Finding> finding(Evidence evidence, StagePair pair) {
    List<String> provided = provided(pair);
    if (provided.size() < 2) {
      return Optional.empty();
    }
    List<SymbolChange> gone =
        pair.change().changes().stream()
            .filter(SymbolChange.Removed.class::isInstance)
            .filter(change -> provided.contains(change.name()))
            .toList();
    String summary =
        Words.capital(Words.count(provided.size(), "provided label"))
            + " ("
            + Words.list(provided, 4)
            + ") of "
            + pair.from().name()
            + " are gone in "
            + pair.to().name()
            + after(evidence, gone);
    SymbolTable from = pair.diff().from();
    FindingDraft draft =
        FindingDraft.of(this, evidence, pair, summary)
            .exhibit(
                "They share one address: nothing is behind them, the linker script provides them.",
                provided.stream().map(name -> SymbolLine.of(from, name)).toList());
    if (gone.isEmpty() || evidence.verdict() == Verdict.CONSISTENT) {
      return Optional.of(draft.claims(Effect.HARMLESS));
    }
    return draft
        .extraPassWhereItHelps()
        .remedy("for good", DUMMY.advice(evidence), DUMMY.url())
        .movesTable(gone, "names");
  }

  private static String after(Evidence evidence, List<SymbolChange> gone) {
    if (gone.isEmpty()) {
      return "; they were not in the table.";
    }
    return evidence.verdict() == Verdict.CONSISTENT
        ? "; the build is consistent all the same."
        : " and left the table.";
  }

  /** Labels of one address in the earlier listing, none of which the later one has. */
  private static List<String> provided(StagePair pair) {
    SymbolTable from = pair.diff().from();
    List<Integer> labels =
        IntStream.range(0, from.size())
            .filter(i -> from.hasAddress(i) && isLabel(from.name(i)))
            .boxed()
            .toList();
    boolean gone = labels.stream().allMatch(i -> pair.diff().twinInTo(i) < 0);
    boolean together = labels.stream().map(from::address).distinct().count() == 1;
    return gone && together ? labels.stream().map(from::name).toList() : List.of();
  }

  private static boolean isLabel(String name) {
    return name.startsWith(PREFIX) && PARTS.contains(name.substring(PREFIX.length()));
  }
}
