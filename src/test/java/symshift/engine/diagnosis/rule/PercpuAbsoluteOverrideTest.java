package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Trace;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableRules;

class PercpuAbsoluteOverrideTest {
  private static final String AT_THE_END =
      """
      0000000000000000 D __per_cpu_start
      0000000000001000 D __per_cpu_end
      0000000000001000 D init_per_cpu_example
      0000000001000000 A phys_startup_64
      ffffffff81000000 T _text
      ffffffff81000100 T do_one_initcall
      ffffffff82000000 D jiffies
      """;
  private static final String BEHIND = AT_THE_END.replace("1000 D init", "1040 D init");

  private static List<Finding> examine(boolean override, String first, String second) {
    TableRules rules = new TableRules(KernelEra.of("5.10").orElseThrow(), true, override);
    return SmallKernel.examine(
        new PercpuAbsoluteOverride(),
        Trace.linked(rules, 0xffffffff81800000L, first, second, second));
  }

  @Test
  void findsTheSymbolThatLeftTheEnd() {
    List<Finding> findings = examine(true, AT_THE_END, BEHIND);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith("init_per_cpu_example lies at __per_cpu_end in only one of");
    assertThat(findings.getFirst().exhibits().getFirst().claim()).contains("the letter becomes A");
  }

  @Test
  void isSilentWhenTheSymbolStaysAtTheEnd() {
    assertThat(examine(true, AT_THE_END, AT_THE_END)).isEmpty();
  }

  @Test
  void isSilentAboutASymbolThatMovedOutsideTheArea() {
    assertThat(examine(true, BEHIND, BEHIND.replace("1040 D init", "1080 D init"))).isEmpty();
  }
}
