package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Verdict;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.SymbolChange;
import symshift.engine.link.TableChange;

/**
 * Every link ran the optimizer over the whole program again, and it numbered the local symbols in
 * another way: the names differ in a number or hash behind a dot alone.
 *
 * <p>What would prove it wrong: a name that goes without one of the same stem that comes. The rule
 * is silent about it.
 */
@RuleCard(
    id = "lto-renumbered-locals",
    title = "each link optimized the whole program anew and numbered local symbols differently",
    culprit = Culprit.TOOL,
    eras = "all",
    arches = "all, with GCC's link-time optimization",
    tried = Tried.LINKED,
    hitRate = LtoRenumberedLocals.HIT_RATE)
public final class LtoRenumberedLocals implements Rule {
  /** It explained all of fifteen miniature links: (15 + 1) / (15 + 2). */
  static final double HIT_RATE = 16.0 / 17;

  private static final Pattern NUMBER = Pattern.compile("\\.(?:[0-9]+|[0-9a-f]{8,})(?=\\.|$)");

  private static final int SHOWN = 8;

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    Optional<StagePair> changed = evidence.changedPair();
    Stream<Finding> table =
        changed.stream()
            .flatMap(pair -> {
              List<SymbolChange> renamed = renamed(pair.change());
              return renamed.isEmpty()
                  ? Stream.empty()
                  : draft(evidence, pair, renamed).movesTable(renamed, "names").stream();
            });
    Stream<Finding> map =
        evidence.comparedPair().stream()
            .filter(pair -> evidence.verdict() == Verdict.INCONSISTENT && changed.isEmpty())
            .flatMap(pair -> {
              List<SymbolChange> renamed = renamed(evidence.mapChange(pair));
              return renamed.isEmpty()
                  ? Stream.empty()
                  : Stream.of(draft(evidence, pair, renamed).claims(Effect.MAP));
            });
    return Stream.concat(table, map);
  }

  /** Names that went and came of which the stem is the same. */
  private static List<SymbolChange> renamed(TableChange change) {
    Set<String> stems = stems(change, SymbolChange.Removed.class);
    stems.retainAll(stems(change, SymbolChange.Added.class));
    return change.changes().stream()
        .filter(one -> !(one instanceof SymbolChange.Letter) && stems.contains(stem(one.name())))
        .toList();
  }

  private static Set<String> stems(TableChange change, Class<? extends SymbolChange> kind) {
    return change.changes().stream()
        .filter(kind::isInstance)
        .map(SymbolChange::name)
        .filter(name -> NUMBER.matcher(name).find())
        .map(LtoRenumberedLocals::stem)
        .collect(Collectors.toSet());
  }

  private static String stem(String name) {
    return NUMBER.matcher(name).replaceAll(".#");
  }

  private FindingDraft draft(Evidence evidence, StagePair pair, List<SymbolChange> renamed) {
    List<String> stems =
        renamed.stream().map(change -> stem(change.name())).distinct().sorted().toList();
    String summary =
        Words.capital(Words.count(stems.size(), "local symbol"))
            + " ("
            + Words.list(stems, 3)
            + ") got another number from "
            + pair.from().name()
            + " to "
            + pair.to().name()
            + ": the two links did not take the same code.";
    return FindingDraft.of(this, evidence, pair, summary)
        .exhibit(
            "Only the number behind the dot differs.",
            renamed.stream().limit(SHOWN).map(SymbolChange::describe).toList())
        .remedy(
            "for good",
            "Optimize once and link the result in each pass (one vmlinux.o), so that all stages"
                + " hold the same code. An extra pass numbers the symbols anew.",
            "");
  }
}
