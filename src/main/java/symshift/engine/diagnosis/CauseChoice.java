package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import symshift.engine.link.SymbolChange;

/**
 * Which findings are causes of an inconsistent build. The arithmetic decides: where the deciding
 * table changes its layout only what moves it back is a cause, alone or together with others; where
 * it does not, only what claims no table is.
 *
 * @param causes the one that explains most first
 * @param notes all other findings
 */
record CauseChoice(List<Finding> causes, List<Finding> notes) {
  /**
   * @param precedence by rule
   */
  static CauseChoice of(
      Evidence evidence, List<Finding> findings, Map<String, Integer> precedence) {
    List<Finding> causes = new ArrayList<>();
    if (evidence.verdict() != Verdict.CONSISTENT) {
      findings.stream().filter(f -> f.effect() == Effect.STAGE).forEach(causes::add);
    }
    if (evidence.verdict() == Verdict.INCONSISTENT) {
      Optional<StagePair> changed = evidence.changedPair();
      if (changed.isPresent()) {
        causes.addAll(movers(evidence, changed.get(), findings));
      } else {
        causes.addAll(others(evidence, findings));
      }
    }
    causes.sort(
        Comparator.<Finding>comparingInt(f -> f.effect() == Effect.STAGE ? 0 : 1)
            .thenComparingInt(f -> -precedence.getOrDefault(f.id(), 0))
            .thenComparingDouble(f -> -f.confidence().hitRate()));
    Set<String> ids = causes.stream().map(CauseChoice::key).collect(Collectors.toSet());
    return new CauseChoice(
        List.copyOf(causes), findings.stream().filter(f -> !ids.contains(key(f))).toList());
  }

  private static String key(Finding finding) {
    return finding.id() + finding.between() + finding.summary();
  }

  private static List<Finding> movers(Evidence evidence, StagePair pair, List<Finding> findings) {
    List<Finding> movers =
        findings.stream()
            .filter(f -> f.effect() == Effect.TABLE && isAbout(f, pair))
            .filter(f -> f.counterfactual() != null)
            .toList();
    List<Finding> alone =
        movers.stream()
            .filter(f -> f.counterfactual() != null && f.counterfactual().restores())
            .toList();
    return alone.isEmpty() ? together(evidence, pair, movers) : alone;
  }

  /** Where none restores the table alone, all do or none is a cause. */
  private static List<Finding> together(Evidence evidence, StagePair pair, List<Finding> movers) {
    Set<String> undone = new HashSet<>();
    movers.stream()
        .map(Finding::counterfactual)
        .forEach(one -> {
          if (one != null) {
            undone.addAll(one.changes());
          }
        });
    List<SymbolChange> changes =
        pair.change().changes().stream().filter(c -> undone.contains(c.describe())).toList();
    if (changes.isEmpty()) {
      return List.of();
    }
    Counterfactual all = Undoing.of(evidence, pair, changes, "changes");
    return all.restores()
        ? movers.stream().map(finding -> finding.provenWith(all)).toList()
        : List.of();
  }

  private static List<Finding> others(Evidence evidence, List<Finding> findings) {
    return evidence
        .comparedPair()
        .map(pair ->
            findings.stream()
                .filter(f -> f.effect() == Effect.MAP || f.effect() == Effect.ADDRESSES)
                .filter(f -> isAbout(f, pair))
                .toList())
        .orElse(List.of());
  }

  private static boolean isAbout(Finding finding, StagePair pair) {
    return finding.between().equals(List.of(pair.from().name(), pair.to().name()));
  }
}
