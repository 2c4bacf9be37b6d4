package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import symshift.engine.link.Shift;
import symshift.engine.symbol.SymbolTable;

/**
 * The linker script marks the start of a part of the code where that part, aligned as functions
 * are, begins later. The gap between the marker and the first function is there in one stage alone,
 * and what lies behind moves by it.
 *
 * <p>What would prove it wrong: a gap as large as a function's alignment or larger, or the same gap
 * in both stages. The rule is silent then.
 */
@RuleCard(
    id = "function-alignment-padding",
    title = "padding for function alignment opens behind a marker of the code in one stage alone",
    culprit = Culprit.CODE,
    eras = "2.6.11 to 2.6.13",
    arches = "i386",
    tried = Tried.NEVER,
    hitRate = 0.3,
    precedence = 5)
public final class FunctionAlignmentPadding implements Rule {
  private static final Pattern MARKER = Pattern.compile("__[a-z]+_text_start");

  private static final Pattern BOUND = Pattern.compile("_(start|end)$");

  /** The largest alignment of functions that a kernel asks for by default. */
  private static final int LARGEST_ALIGNMENT = 64;

  private static final KernelFix FIX =
      new KernelFix("6d30e3a8995c", "2.6.14", "ALIGN_FUNCTION() before such a marker");

  private record Gap(StagePair pair, int marker, int function, long before, long after) {}

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream()
        .flatMap(pair ->
            IntStream.range(0, pair.diff().from().size() - 1)
                .filter(i -> MARKER.matcher(pair.diff().from().name(i)).matches())
                .mapToObj(i -> gap(pair, i))
                .flatMap(Optional::stream))
        .map(gap -> finding(evidence, gap));
  }

  /** The first function behind the marker, when it shares the marker's address in one stage. */
  private static Optional<Gap> gap(StagePair pair, int marker) {
    SymbolTable from = pair.diff().from();
    SymbolTable to = pair.diff().to();
    int twin = pair.diff().twinInTo(marker);
    if (twin < 0) {
      return Optional.empty();
    }
    for (int i = marker + 1; i < from.size(); i++) {
      int function = pair.diff().twinInTo(i);
      boolean code = Character.toUpperCase(from.letter(i)) == 'T';
      if (function >= 0 && code && !BOUND.matcher(from.name(i)).find()) {
        long before = from.address(i) - from.address(marker);
        long after = to.address(function) - to.address(twin);
        boolean opens =
            (before == 0) != (after == 0) && Math.max(before, after) < LARGEST_ALIGNMENT;
        return opens && Math.min(before, after) == 0
            ? Optional.of(new Gap(pair, marker, i, before, after))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Finding finding(Evidence evidence, Gap gap) {
    SymbolTable from = gap.pair().diff().from();
    SymbolTable to = gap.pair().diff().to();
    List<String> names = List.of(from.name(gap.marker()), from.name(gap.function()));
    String summary =
        names.getLast()
            + " lies "
            + (gap.before() == 0 ? "at " : Words.bytes(gap.before()) + " behind ")
            + names.getFirst()
            + " in "
            + gap.pair().from().name()
            + " and "
            + (gap.after() == 0 ? "at it" : Words.bytes(gap.after()) + " behind it")
            + " in "
            + gap.pair().to().name()
            + ": padding for the alignment of functions.";
    boolean compared =
        evidence.verdict() == Verdict.INCONSISTENT
            && evidence.comparedPair().filter(gap.pair()::equals).isPresent();
    return FindingDraft.of(this, evidence, gap.pair(), summary)
        .exhibit("The earlier stage has this.", lines(from, names))
        .exhibit(
            "The later stage has this: what lies behind moves by "
                + new Shift(gap.after() - gap.before())
                + ".",
            lines(to, names))
        .remedy("for good", FIX.advice(evidence), FIX.url())
        .claims(compared ? Effect.ADDRESSES : Effect.HARMLESS);
  }

  private static List<String> lines(SymbolTable symbols, List<String> names) {
    return names.stream().map(name -> SymbolLine.of(symbols, name)).toList();
  }
}
