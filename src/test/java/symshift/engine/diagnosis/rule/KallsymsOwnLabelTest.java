package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;

class KallsymsOwnLabelTest {
  private static final String KERNEL = SmallKernel.LISTING;

  private static List<Finding> examine(String version, String first, String second) {
    return SmallKernel.examine(
        new KallsymsOwnLabel(), SmallKernel.build(version, first, second, second));
  }

  @Test
  void findsTheLabelThatTheListOf62Lacks() {
    List<Finding> findings = examine("6.2", KERNEL, KERNEL);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .contains("label of the tables themselves (kallsyms_seqs_of_names) entered the table");
    assertThat(SmallKernel.causes(SmallKernel.build("6.2", KERNEL, KERNEL, KERNEL)))
        .containsExactly("kallsyms-own-label");
  }

  @Test
  void isSilentWhereTheListHasTheLabel() {
    assertThat(examine("6.3", KERNEL, KERNEL)).isEmpty();
  }

  @Test
  void isSilentAboutFunctionsWithThePrefix() {
    assertThat(examine("3.3", KERNEL, KERNEL + "c000b000 t kallsyms_open\n")).isEmpty();
  }
}
