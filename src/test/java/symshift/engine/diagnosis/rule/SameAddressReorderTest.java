package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.StagePair;
import symshift.engine.diagnosis.Trace;

class SameAddressReorderTest {
  private static final String TOGETHER =
      """
      c0008000 T _text
      c001c000 A __data_loc
      c001c000 A __init_end
      c001c000 D _data
      c001e000 D jiffies
      """;

  private static final String APART =
      """
      c0008000 T _text
      c002d000 A __init_end
      c002e000 A __data_loc
      c002e000 D _data
      c0030000 D jiffies
      """;

  private static List<Finding> examine(String first, String second) {
    return new SameAddressReorder().examine(Trace.of(first, second)).toList();
  }

  @Test
  void namesTheSymbolThatChangedPlace() {
    List<Finding> findings = examine(TOGETHER, APART);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary()).startsWith("__data_loc changed place");
    assertThat(findings.getFirst().exhibits().getLast().claim())
        .startsWith("__data_loc is absolute (A)");
    assertThat(findings.getFirst().counterfactual()).isNull();
  }

  @Test
  void isSilentWhenTheOrderStays() {
    assertThat(examine(TOGETHER, TOGETHER)).isEmpty();
  }

  @Test
  void isSilentWhenASymbolMovedThatSharedNoAddress() {
    String moved = TOGETHER.replace("c001e000 D jiffies", "c0009000 D jiffies");
    assertThat(examine(TOGETHER, moved)).isEmpty();
  }

  static Stream<StagePair> samplePairsWithEqualTables() {
    return SampleEvidence.all()
        .flatMap(evidence -> evidence.pairs().stream())
        .filter(pair -> pair.change().isEmpty());
  }

  /** The hit rate of 1 on the rule's card: equal tables had equal sizes in every sample pair. */
  @ParameterizedTest
  @MethodSource("samplePairsWithEqualTables")
  void equalTablesHaveEqualSizes(StagePair pair) {
    assertThat(pair.toTable().names()).hasSameSizeAs(pair.fromTable().names());
    assertThat(pair.toTable().tokenTable()).isEqualTo(pair.fromTable().tokenTable());
  }
}
