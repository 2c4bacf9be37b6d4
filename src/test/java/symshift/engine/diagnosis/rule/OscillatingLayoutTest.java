package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Remedy;
import symshift.engine.diagnosis.Trace;

class OscillatingLayoutTest {
  private static final String ONE = SmallKernel.LISTING;
  private static final String OTHER = ONE + "c000b000 t example_function\n";

  private static List<Finding> examine(String first, String second, String last) {
    return SmallKernel.examine(
        new OscillatingLayout(), SmallKernel.build("3.3", first, second, last));
  }

  @Test
  void findsTheTableThatComesBack() {
    List<Finding> findings = examine(ONE, OTHER, ONE);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith("vmlinux asks for the tables of .tmp_vmlinux1 again")
        .contains("every two passes");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
  }

  @Test
  void isTheFirstCauseAndAdvisesNoExtraPass() {
    assertThat(SmallKernel.causes(SmallKernel.build("3.3", ONE, OTHER, ONE)))
        .first()
        .isEqualTo("oscillating-layout");
    assertThat(examine(ONE, OTHER, ONE).getFirst().remedies())
        .extracting(Remedy::action)
        .noneMatch(action -> action.contains("KALLSYMS_EXTRA_PASS"));
  }

  @Test
  void seesTheTableComeBackBeforeTheFinalImageIsThere() {
    var stages = Map.of(".tmp_vmlinux1", ONE, ".tmp_vmlinux2", OTHER, ".tmp_vmlinux3", ONE);
    assertThat(SmallKernel.examine(new OscillatingLayout(), Trace.of(stages))).hasSize(1);
  }

  @Test
  void isSilentWhenTheSecondTableStays() {
    assertThat(examine(ONE, OTHER, OTHER)).isEmpty();
  }

  @Test
  void isSilentWhenEachTableIsAnother() {
    assertThat(examine(ONE, OTHER, OTHER + "c000b800 t example_setup\n")).isEmpty();
  }

  @Test
  void isSilentWithoutTheStageBetween() {
    var stages = Map.of(".tmp_vmlinux1", ONE, ".tmp_vmlinux2", OTHER, ".tmp_vmlinux4", ONE);
    assertThat(SmallKernel.examine(new OscillatingLayout(), Trace.of(stages))).isEmpty();
  }
}
