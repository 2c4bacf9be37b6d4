package symshift.engine.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symshift.engine.elf.LetterRule;
import symshift.engine.link.LinkStage;
import symshift.engine.link.SymbolChange;
import symshift.engine.link.TableFit;

/** From evidence to a diagnosis: runs every rule and says which finding is the cause. */
public final class Diagnoser {
  private static final int LETTERS_SHOWN = 8;

  private Diagnoser() {}

  /** A pure function; one to two seconds for 30,000 symbols and three stages in a warm JVM. */
  public static Diagnosis diagnose(Evidence evidence) {
    CauseChoice choice = choice(evidence);
    Optional<PatientZeroSearch.Found> zero = PatientZeroSearch.find(evidence);
    List<String> letterSymbols =
        evidence.changedPair().stream()
            .flatMap(pair -> pair.change().letters().stream())
            .map(SymbolChange.Letter::name)
            .limit(LETTERS_SHOWN)
            .toList();
    boolean images = evidence.trace().stages().stream().anyMatch(LinkStage::isImage);
    TableFit fit = evidence.fit();
    return new Diagnosis(
        evidence.verdict(),
        Headline.of(evidence),
        fit.versions().toString(),
        evidence.arch(),
        evidence.symbols().getFirst().addressBits(),
        images ? letters(fit.letters()) : null,
        fit.rules().allSymbols(),
        fit.alignment(),
        fit.isTested(),
        rulesNote(fit, images),
        letterSymbols,
        StageTable.of(evidence, letterSymbols),
        zero.map(PatientZeroSearch.Found::zero).orElse(null),
        choice.causes(),
        choice.notes(),
        convergence(evidence),
        ProofTable.of(evidence),
        cascades(evidence),
        zero.map(SymbolWindow::around).orElse(List.of()),
        evidence.differing(),
        evidence.setAside(),
        evidence.fileNotes());
  }

  private static CauseChoice choice(Evidence evidence) {
    List<Rule> rules = Rules.all();
    return CauseChoice.of(
        evidence,
        rules.stream().flatMap(rule -> rule.examine(evidence)).toList(),
        rules.stream()
            .map(Rule::card)
            .collect(Collectors.toMap(RuleCard::id, RuleCard::precedence)));
  }

  private static String letters(LetterRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String rulesNote(TableFit fit, boolean images) {
    String letters =
        images
            ? "; letters by "
                + (fit.letters() == LetterRule.FLAGS ? "section flags" : "section name")
            : "";
    String how =
        switch (fit.match()) {
          case EXACT -> "The re-computed tables equal the linked ones byte for byte";
          case PADDED -> "The re-computed sizes equal the label distances";
          case UNTESTED ->
              "No stage holds a table that another one asked for: the rules are not tested, and"
                  + " KALLSYMS_ALL is assumed";
          case NONE ->
              "No rules known here (2.6.9 to 7.3) reproduce the linked tables: sizes are"
                  + " estimates";
        };
    return how + letters + (fit.note().isEmpty() ? "" : "; " + fit.note()) + ".";
  }

  private static ConvergenceReport convergence(Evidence evidence) {
    var convergence = evidence.convergence();
    return new ConvergenceReport(
        convergence.state().name().toLowerCase(Locale.ROOT),
        convergence.morePasses(),
        Headline.more(convergence));
  }

  private static List<Cascade> cascades(Evidence evidence) {
    List<StagePair> pairs = evidence.pairs();
    return IntStream.range(0, pairs.size())
        .mapToObj(i ->
            CascadeFold.fold(
                pairs.get(i), evidence.comparedPair().filter(pairs.get(i)::equals).isPresent()))
        .toList();
  }
}
