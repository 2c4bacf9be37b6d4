package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.FindingDraft;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.SectionHome;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.Tried;
import symshift.engine.diagnosis.Undoing;
import symshift.engine.diagnosis.Words;
import symshift.engine.link.SymbolChange;

/**
 * The linker drops an empty output section and gives its symbols to a neighbour: to the section
 * that follows when they lie at its start, else to the one before. Where nm prints another letter
 * for the other home, the name table gets another size.
 *
 * <p>What would prove it wrong: a size that stays when the letters are put back. The rule is silent
 * then.
 */
@RuleCard(
    id = "empty-section-rehomed",
    title = "ld drops an empty section, its symbols land in a neighbour, nm prints another letter",
    culprit = Culprit.TOOL,
    eras = "2.6.14 and later; seen 2011 to 3.4",
    arches = "arm without SMP",
    tried = Tried.REAL,
    hitRate = EmptySectionRehomed.HIT_RATE)
public final class EmptySectionRehomed implements Rule {
  /** More letters than this do not come from sections: the listings are of two nm versions. */
  private static final int MOST_LETTERS = 64;

  /**
   * It explained all five sample pairs whose letters change: (5 + 1) / (5 + 2), by the rule of
   * succession.
   */
  static final double HIT_RATE = 6.0 / 7;

  private static final String FIX =
      "9973290ce20a (\"ARM: 7428/1: Prevent KALLSYM size mismatch on ARM.\")";
  private static final String FIX_URL = "https://git.kernel.org/linus/9973290ce20a";

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.pairs().stream()
        .filter(pair -> !pair.change().letters().isEmpty())
        .filter(pair -> pair.change().letters().size() <= MOST_LETTERS)
        .flatMap(pair -> groups(pair).flatMap(group -> finding(evidence, pair, group).stream()));
  }

  /** Symbols whose letters changed, grouped by the address they share in both stages. */
  private static Stream<List<SymbolChange.Letter>> groups(StagePair pair) {
    Map<List<Long>, List<SymbolChange.Letter>> byPlace =
        pair.change().letters().stream()
            .filter(change -> SectionHome.isThere(pair, change.name()))
            .collect(
                Collectors.groupingBy(change ->
                    List.of(
                        SectionHome.address(pair.diff().from(), change.name()),
                        SectionHome.address(pair.diff().to(), change.name()))));
    return byPlace.values().stream();
  }

  private Optional<Finding> finding(
      Evidence evidence, StagePair pair, List<SymbolChange.Letter> group) {
    Optional<SectionHome> home = group.size() < 2 ? Optional.empty() : SectionHome.of(pair, group);
    if (home.isEmpty()) {
      return Optional.empty();
    }
    SymbolChange.Letter first = group.getFirst();
    List<String> names = group.stream().map(SymbolChange.Letter::name).toList();
    String summary =
        "ld drops an empty section; its "
            + Words.count(names.size(), "symbol")
            + " ("
            + Words.list(names, 4)
            + ") get "
            + first.from()
            + " in "
            + pair.from().name()
            + " and "
            + first.to()
            + " in "
            + pair.to().name()
            + ".";
    FindingDraft draft =
        FindingDraft.of(this, evidence, pair, summary)
            .exhibits(exhibits(pair, group, home.get()))
            .extraPassWhereItHelps();
    addFixes(draft, evidence);
    return draft.movesTable(group, "letters");
  }

  private static List<Exhibit> exhibits(
      StagePair pair, List<SymbolChange.Letter> group, SectionHome home) {
    return List.of(
        home.sharedPlace(group),
        home.earlier(),
        home.later(),
        Undoing.codes(pair, group.getFirst()));
  }

  private static void addFixes(FindingDraft draft, Evidence evidence) {
    if (evidence.arch().equals("arm")) {
      draft.remedy("for good", fixFor(evidence), FIX_URL);
    } else {
      draft.remedy("for good", "Emit the section only where it can hold something.", "");
    }
    if (SectionHome.sectionNameLetters(evidence)) {
      draft.remedy(
          "or",
          "nm of binutils 2.33 or later: it goes by section flags and prints one letter for both"
              + " homes.",
          "https://sourceware.org/PR24511");
    }
  }

  private static String fixFor(Evidence evidence) {
    if (evidence.fit().versions().isFrom("3.5")) {
      return "Your tree should have " + FIX + ", in v3.5: compare its linker script with that.";
    }
    if (evidence.fit().versions().isBefore("3.5")) {
      return FIX + ", in v3.5: no per-cpu section without SMP.";
    }
    return FIX + ", in v3.5: no per-cpu section without SMP. A newer tree should have it: compare.";
  }
}
