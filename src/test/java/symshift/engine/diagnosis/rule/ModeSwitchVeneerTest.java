package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Remedy;

class ModeSwitchVeneerTest {
  private static final String WITH = SmallKernel.LISTING + "c000b000 t __init_setup_from_thumb\n";

  @Test
  void findsTheNameThatTheSecondLinkBrought() {
    var build = SmallKernel.build("4.3", SmallKernel.LISTING, WITH, WITH);
    List<Finding> findings = SmallKernel.examine(new ModeSwitchVeneer(), build);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith(
            "One mode-switch veneer (__init_setup_from_thumb) entered the table from .tmp_vmlinux1"
                + " to .tmp_vmlinux2");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
    assertThat(SmallKernel.causes(build)).containsExactly("mode-switch-veneer");
  }

  @Test
  void saysWhichCommitLeavesTheNamesOut() {
    var build = SmallKernel.build("4.3", SmallKernel.LISTING, WITH, WITH);
    assertThat(SmallKernel.examine(new ModeSwitchVeneer(), build).getFirst().remedies())
        .extracting(Remedy::url)
        .contains("https://git.kernel.org/linus/b9b74be163a2");
  }

  @Test
  void isSilentWhereTheKernelLeavesTheNamesOut() {
    var build = SmallKernel.build("4.9", SmallKernel.LISTING, WITH, WITH);
    assertThat(SmallKernel.examine(new ModeSwitchVeneer(), build)).isEmpty();
  }

  @Test
  void isSilentAboutANameThatIsThereFromTheFirstLinkOn() {
    var build = SmallKernel.build("4.3", WITH, WITH, WITH);
    assertThat(SmallKernel.examine(new ModeSwitchVeneer(), build)).isEmpty();
  }

  @Test
  void isSilentAboutOtherNames() {
    String other = SmallKernel.LISTING + "c000b000 t example_veneer_setup\n";
    var build = SmallKernel.build("4.3", SmallKernel.LISTING, other, other);
    assertThat(SmallKernel.examine(new ModeSwitchVeneer(), build)).isEmpty();
  }
}
