package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;

class AbsoluteLetterFlipTest {
  private static final String ABSOLUTE =
      SmallKernel.LISTING.replace("c0030000 D", "c0030000 A __init_end\nc0030000 D");
  private static final String IN_SECTION = ABSOLUTE.replace("A __init_end", "D __init_end");

  private static List<Finding> examine(String first, String second) {
    return SmallKernel.examine(
        new AbsoluteLetterFlip(), SmallKernel.build("3.3", first, second, second));
  }

  @Test
  void findsTheSymbolThatASectionTook() {
    List<Finding> findings = examine(ABSOLUTE, IN_SECTION);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith("__init_end is absolute (A) in .tmp_vmlinux1 and not in .tmp_vmlinux2");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
    assertThat(SmallKernel.causes(SmallKernel.build("3.3", ABSOLUTE, IN_SECTION, IN_SECTION)))
        .containsExactly("absolute-letter-flip");
  }

  @Test
  void findsTheSymbolThatASectionLost() {
    assertThat(examine(IN_SECTION, ABSOLUTE).getFirst().summary())
        .startsWith("__init_end is absolute (A) in .tmp_vmlinux2 and not in .tmp_vmlinux1");
  }

  @Test
  void isSilentWhenOneListingLacksTheSymbol() {
    assertThat(examine(SmallKernel.LISTING, IN_SECTION)).isEmpty();
  }

  @Test
  void isSilentAboutOtherLetters() {
    assertThat(examine(IN_SECTION, IN_SECTION.replace("D __init_end", "T __init_end"))).isEmpty();
  }
}
