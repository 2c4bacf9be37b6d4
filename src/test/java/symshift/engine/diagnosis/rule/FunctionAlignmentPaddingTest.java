package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Trace;

class FunctionAlignmentPaddingTest {
  private static final String TOGETHER =
      """
      c0008000 T _stext
      c0008000 T _text
      c0008100 T do_one_initcall
      c000b000 T __sched_text_start
      c000b000 t __down
      c000b080 T schedule
      c000c000 T _etext
      c000c800 T __init_begin
      c000c800 T _sinittext
      c000d000 T _einittext
      c0030000 D jiffies
      """;
  private static final String APART =
      TOGETHER.replace("c000b000 t __down", "c000b00c t __down").replace("b080", "b08c");

  @Test
  void seesTheGapBehindTheMarker() {
    var findings = SmallKernel.examine(new FunctionAlignmentPadding(), Trace.of(TOGETHER, APART));
    assertThat(findings).extracting(Finding::effect).containsExactly(Effect.HARMLESS);
    assertThat(findings.getFirst().summary())
        .startsWith("__down lies at __sched_text_start in .tmp_vmlinux1 and 12 bytes behind it");
  }

  @Test
  void isTheCauseBetweenTheComparedStages() {
    assertThat(SmallKernel.causes(SmallKernel.build("5.9", TOGETHER, TOGETHER, APART)))
        .startsWith("function-alignment-padding");
  }

  @Test
  void isSilentAboutALargeGap() {
    String far = TOGETHER.replace("c000b000 t __down", "c000b040 t __down");
    assertThat(SmallKernel.examine(new FunctionAlignmentPadding(), Trace.of(TOGETHER, far)))
        .isEmpty();
  }

  @Test
  void isSilentWhenTheGapStays() {
    assertThat(SmallKernel.examine(new FunctionAlignmentPadding(), Trace.of(APART, APART)))
        .isEmpty();
  }
}
