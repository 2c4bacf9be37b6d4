package symshift.engine.diagnosis.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;

class RangeEdgeCrossingTest {
  private static final String AT_THE_END =
      SmallKernel.LISTING.replace(
          "c000c000 T _etext", "c000c000 R __end_rodata\nc000c000 T _etext");
  private static final String INSIDE = AT_THE_END.replace("c000c000 T _etext", "c000c100 T _etext");

  private static List<Finding> examine(String first, String second) {
    return SmallKernel.examine(
        new RangeEdgeCrossing(), SmallKernel.buildOfText("3.3", first, second, second));
  }

  @Test
  void findsTheSymbolThatTheEndOfTheTextLeftBehind() {
    List<Finding> findings = examine(AT_THE_END, INSIDE);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary()).startsWith("One symbol (__end_rodata) entered");
    assertThat(findings.getFirst().exhibits())
        .extracting(Exhibit::claim)
        .contains(
            ".tmp_vmlinux1: __end_rodata lies at _etext, the end of a text range.",
            ".tmp_vmlinux2: __end_rodata lies between _stext and _etext.");
    assertThat(requireNonNull(findings.getFirst().counterfactual()).restores()).isTrue();
  }

  @Test
  void findsTheSymbolThatSlidOntoTheStartOfTheInitText() {
    String before = SmallKernel.LISTING.replace("c000d000", "c000c700 R __start_notes\nc000d000");
    String at = SmallKernel.LISTING.replace("c000d000", "c000c800 R __start_notes\nc000d000");
    List<Finding> findings = examine(before, at);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().exhibits().get(1).claim())
        .endsWith("__start_notes lies at _sinittext, the start of a text range.");
  }

  @Test
  void isTheCauseOfTheFailedBuild() {
    assertThat(SmallKernel.causes(SmallKernel.buildOfText("3.3", AT_THE_END, INSIDE, INSIDE)))
        .containsExactly("range-edge-crossing");
  }

  @Test
  void isSilentWithAllSymbols() {
    var build = SmallKernel.build("3.3", AT_THE_END, INSIDE, INSIDE);
    assertThat(SmallKernel.examine(new RangeEdgeCrossing(), build)).isEmpty();
  }

  @Test
  void isSilentAboutANewName() {
    String grown = AT_THE_END + "c000b000 t example_function\n";
    assertThat(examine(AT_THE_END, grown)).isEmpty();
  }

  @Test
  void isSilentAboutASymbolThatMovedInsideTheRange() {
    assertThat(examine(INSIDE, INSIDE.replace("c000c000 R", "c000c080 R"))).isEmpty();
  }
}
