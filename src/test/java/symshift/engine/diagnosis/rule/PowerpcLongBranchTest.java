package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Remedy;

class PowerpcLongBranchTest {
  private static final String WITH =
      SmallKernel.LISTING + "c000b000 t 00000017.long_branch.schedule\n";

  @Test
  void findsTheNameThatTheSecondLinkBrought() {
    var build = SmallKernel.build("5.7", SmallKernel.LISTING, WITH, WITH);
    List<Finding> findings = SmallKernel.examine(new PowerpcLongBranch(), build);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith(
            "One long-branch stub (00000017.long_branch.schedule) entered the table from"
                + " .tmp_vmlinux1 to .tmp_vmlinux2");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
    assertThat(SmallKernel.causes(build)).containsExactly("powerpc-long-branch");
  }

  @Test
  void saysWhichCommitLeavesTheNamesOut() {
    var build = SmallKernel.build("5.7", SmallKernel.LISTING, WITH, WITH);
    assertThat(SmallKernel.examine(new PowerpcLongBranch(), build).getFirst().remedies())
        .extracting(Remedy::url)
        .contains("https://git.kernel.org/linus/516d980f8541");
  }

  @Test
  void isSilentWhereTheKernelLeavesTheNamesOut() {
    var build = SmallKernel.build("5.19", SmallKernel.LISTING, WITH, WITH);
    assertThat(SmallKernel.examine(new PowerpcLongBranch(), build)).isEmpty();
  }

  @Test
  void isSilentAboutANameThatIsThereFromTheFirstLinkOn() {
    var build = SmallKernel.build("5.7", WITH, WITH, WITH);
    assertThat(SmallKernel.examine(new PowerpcLongBranch(), build)).isEmpty();
  }

  @Test
  void isSilentAboutOtherNames() {
    String other = SmallKernel.LISTING + "c000b000 t example_veneer_setup\n";
    var build = SmallKernel.build("5.7", SmallKernel.LISTING, other, other);
    assertThat(SmallKernel.examine(new PowerpcLongBranch(), build)).isEmpty();
  }
}
