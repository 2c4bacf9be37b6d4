package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.Rules;

/** Each rule speaks of the samples that have its cause, and is silent about all others. */
class SamplesByRuleTest {
  @Test
  void eachRuleSpeaksOfItsOwnSamplesOnly() {
    Map<String, Set<String>> samples = new TreeMap<>();
    for (Map.Entry<String, Evidence> sample : SampleEvidence.byName().entrySet()) {
      for (Rule rule : Rules.all()) {
        rule.examine(sample.getValue())
            .filter(finding -> finding.effect() != Effect.HARMLESS)
            .map(Finding::id)
            .forEach(id ->
                samples
                    .computeIfAbsent(id, key -> new TreeSet<>())
                    .add(sample.getKey().substring(0, sample.getKey().indexOf('-'))));
      }
    }
    assertThat(samples)
        .containsExactly(
            entry("empty-section-rehomed", Set.of("01", "01b", "03", "07")),
            entry("linker-veneer", Set.of("04")),
            entry("oscillating-layout", Set.of("03")),
            entry("range-edge-crossing", Set.of("06")),
            entry("table-inside-text-range", Set.of("06")));
  }
}
