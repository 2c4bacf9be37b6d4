package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Remedy;

class PowerpcLinkerStubTest {
  private static final String WITH =
      SmallKernel.LISTING + "c000b000 t 00000017.plt_call.schedule\n";

  @Test
  void findsTheNameThatTheSecondLinkBrought() {
    var build = SmallKernel.build("4.8", SmallKernel.LISTING, WITH, WITH);
    List<Finding> findings = SmallKernel.examine(new PowerpcLinkerStub(), build);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith(
            "One linker stub (00000017.plt_call.schedule) entered the table from .tmp_vmlinux1 to"
                + " .tmp_vmlinux2");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
    assertThat(SmallKernel.causes(build)).containsExactly("powerpc-linker-stub");
  }

  @Test
  void saysWhichCommitLeavesTheNamesOut() {
    var build = SmallKernel.build("4.8", SmallKernel.LISTING, WITH, WITH);
    assertThat(SmallKernel.examine(new PowerpcLinkerStub(), build).getFirst().remedies())
        .extracting(Remedy::url)
        .contains("https://git.kernel.org/linus/7e2b37c971a2");
  }

  @Test
  void leavesLongBranchesToTheirOwnRule() {
    String branch = SmallKernel.LISTING + "c000b000 t 00000017.long_branch.schedule\n";
    var build = SmallKernel.build("4.8", SmallKernel.LISTING, branch, branch);
    assertThat(SmallKernel.examine(new PowerpcLinkerStub(), build)).isEmpty();
  }

  @Test
  void isSilentAboutANameThatIsThereFromTheFirstLinkOn() {
    var build = SmallKernel.build("4.8", WITH, WITH, WITH);
    assertThat(SmallKernel.examine(new PowerpcLinkerStub(), build)).isEmpty();
  }

  @Test
  void isSilentAboutOtherNames() {
    String other = SmallKernel.LISTING + "c000b000 t example_veneer_setup\n";
    var build = SmallKernel.build("4.8", SmallKernel.LISTING, other, other);
    assertThat(SmallKernel.examine(new PowerpcLinkerStub(), build)).isEmpty();
  }
}
