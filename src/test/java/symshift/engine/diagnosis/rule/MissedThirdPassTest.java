package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Trace;

class MissedThirdPassTest {
  private static final String ONE_NAME = SmallKernel.LISTING + "c000a000 t copy_page.part.0\n";

  /** One name more, and as many bytes fewer of tokens. */
  private static final String TWO_NAMES =
      SmallKernel.LISTING + "c000a000 t printk\nc000b000 t of_find_node\n";

  private static List<Finding> examine(String version, String first, String second) {
    return SmallKernel.examine(
        new MissedThirdPass(), SmallKernel.build(version, first, second, second));
  }

  @Test
  void findsTablesThatChangeInPartsButNotInSum() {
    List<Finding> findings = examine("5.9", ONE_NAME, TWO_NAMES);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().exhibits().getFirst().lines())
        .contains("kallsyms_names: 20 becomes 24", "kallsyms_token_table: 612 becomes 604");
  }

  @Test
  void isSilentWhenTheSumChanges() {
    assertThat(examine("5.9", ONE_NAME, SmallKernel.LISTING)).isEmpty();
  }

  @Test
  void isSilentAboutKernelsThatAddNoPass() {
    assertThat(examine("4.5", ONE_NAME, TWO_NAMES)).isEmpty();
  }

  @Test
  void isSilentAboutKernelsThatCompareTheLabels() {
    assertThat(examine("7.3", ONE_NAME, TWO_NAMES)).isEmpty();
  }

  @Test
  void isSilentWhenAThirdPassWasMade() {
    var build =
        Trace.linked(
            SmallKernel.rules("5.9", true), 0xc0020000L, ONE_NAME, TWO_NAMES, ONE_NAME, TWO_NAMES);
    assertThat(SmallKernel.examine(new MissedThirdPass(), build)).isEmpty();
  }
}
