package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Trace;

class TableInsideTextRangeTest {
  private static final String AT_THE_END =
      SmallKernel.LISTING.replace(
          "c000c000 T _etext", "c000c000 R __end_rodata\nc000c000 T _etext");
  private static final String INSIDE = AT_THE_END.replace("c000c000 T _etext", "c000c100 T _etext");
  private static final long IN_TEXT = 0xc0009000L;

  private static Evidence build(long tables, String first, String second) {
    return Trace.linked(SmallKernel.rules("3.3", false), tables, first, second, second);
  }

  @Test
  void saysWhyDataIsInTheTable() {
    assertThat(SmallKernel.examine(new TableInsideTextRange(), build(IN_TEXT, AT_THE_END, INSIDE)))
        .hasSize(1)
        .first()
        .satisfies(finding ->
            assertThat(finding.summary()).contains("__end_rodata is in the table only for that"));
  }

  @Test
  void comesAfterTheCrossing() {
    assertThat(SmallKernel.causes(build(IN_TEXT, AT_THE_END, INSIDE)))
        .containsExactly("range-edge-crossing", "table-inside-text-range");
  }

  @Test
  void isSilentWhenTheTableLiesElsewhere() {
    assertThat(
            SmallKernel.examine(new TableInsideTextRange(), build(0xc0020000L, AT_THE_END, INSIDE)))
        .isEmpty();
  }

  @Test
  void isSilentWhenCodeCrossesTheEdge() {
    String code = AT_THE_END.replace("R __end_rodata", "t example_function");
    String inside = INSIDE.replace("R __end_rodata", "t example_function");
    assertThat(SmallKernel.examine(new TableInsideTextRange(), build(IN_TEXT, code, inside)))
        .isEmpty();
  }

  @Test
  void isSilentWhenNothingCrosses() {
    assertThat(SmallKernel.examine(new TableInsideTextRange(), build(IN_TEXT, INSIDE, INSIDE)))
        .isEmpty();
  }
}
