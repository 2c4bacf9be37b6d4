package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Confidence;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Trace;

class EmptySectionRehomedTest {
  private static final String AT_THE_START_OF_DATA =
      """
      c0008000 T _text
      c0018000 R linux_banner
      c001c000 A __init_end
      c001c000 D __per_cpu_end
      c001c000 D __per_cpu_start
      c001c000 D _data
      c001e000 D jiffies
      """;

  private static final String BEFORE_DATA =
      """
      c0008000 T _text
      c0018000 R linux_banner
      c002d000 A __init_end
      c002d000 T __per_cpu_end
      c002d000 T __per_cpu_start
      c002e000 D _data
      c0030000 D jiffies
      """;

  private static List<Finding> examine(String first, String second) {
    return new EmptySectionRehomed().examine(Trace.of(first, second)).toList();
  }

  @Test
  void findsTheGroupThatLeftTheStartOfTheNextSection() {
    List<Finding> findings = examine(AT_THE_START_OF_DATA, BEFORE_DATA);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .contains("two symbols (__per_cpu_end and __per_cpu_start)", "D in", "T in");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
  }

  @Test
  void findsTheGroupThatCameToTheStartOfTheNextSection() {
    List<Finding> findings = examine(BEFORE_DATA, AT_THE_START_OF_DATA);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary()).contains("T in", "D in");
  }

  @Test
  void isSilentWhenTheNextSectionIsAsFarInBothStages() {
    String alsoBefore = AT_THE_START_OF_DATA.replace("c001c000 D _data", "c001d000 D _data");
    assertThat(examine(alsoBefore, BEFORE_DATA)).isEmpty();
  }

  @Test
  void isSilentWhenTheLettersChangeNoSizeAndANameCameToo() {
    String grown = BEFORE_DATA + "c0030000 t example_function\n";
    assertThat(examine(AT_THE_START_OF_DATA, grown)).isEmpty();
  }

  @Test
  void isSilentWhenNoLetterChanges() {
    assertThat(examine(AT_THE_START_OF_DATA, BEFORE_DATA.replace(" T __per", " D __per")))
        .isEmpty();
  }

  @Test
  void isNotProvenWithoutALinkedTable() {
    Finding finding = examine(AT_THE_START_OF_DATA, BEFORE_DATA).getFirst();
    assertThat(finding.confidence()).isEqualTo(Confidence.measured(EmptySectionRehomed.HIT_RATE));
  }

  /** The counts behind the hit rate: sample pairs whose letters change, and those it explains. */
  @Test
  void explainsTheSamplePairsThatItsHitRateClaims() {
    List<Evidence> samples = SampleEvidence.all().toList();
    long pairs =
        samples.stream()
            .flatMap(evidence -> evidence.pairs().stream())
            .filter(pair -> !pair.change().letters().isEmpty())
            .count();
    long explained =
        samples.stream().flatMap(evidence -> new EmptySectionRehomed().examine(evidence)).count();
    assertThat(pairs).isEqualTo(5);
    assertThat(EmptySectionRehomed.HIT_RATE).isEqualTo((explained + 1.0) / (pairs + 2.0));
  }
}
