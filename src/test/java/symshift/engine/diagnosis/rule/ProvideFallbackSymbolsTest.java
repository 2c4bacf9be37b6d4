package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Trace;

class ProvideFallbackSymbolsTest {
  private static final String KERNEL = SmallKernel.LISTING;
  private static final String PROVIDED =
      KERNEL
          + """
          c0020000 D kallsyms_names
          c0020000 D kallsyms_token_index
          c0020000 D kallsyms_token_table
          """;

  private static List<Finding> examine(String... stages) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < stages.length; i++) {
      named.put(i == 2 ? "vmlinux" : ".tmp_vmlinux" + (i + 1), stages[i]);
    }
    return SmallKernel.examine(new ProvideFallbackSymbols(), Trace.of(named));
  }

  @Test
  void findsTheLabelsThatLeaveTheTable() {
    List<Finding> findings = examine(PROVIDED, KERNEL);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().summary())
        .startsWith("Three provided labels")
        .endsWith("are gone in .tmp_vmlinux2 and left the table.");
    assertThat(findings.getFirst().effect()).isEqualTo(Effect.TABLE);
  }

  @Test
  void isHarmlessInAConsistentBuild() {
    assertThat(examine(PROVIDED, KERNEL, KERNEL))
        .extracting(Finding::effect)
        .containsExactly(Effect.HARMLESS);
  }

  @Test
  void isSilentWhenTheNextListingHasTheLabels() {
    assertThat(examine(PROVIDED, PROVIDED)).isEmpty();
  }

  @Test
  void isSilentAboutLabelsOfTablesThatAreThere() {
    String linked = PROVIDED.replace("c0020000 D kallsyms_token", "c0020100 D kallsyms_token");
    assertThat(examine(linked, KERNEL)).isEmpty();
  }
}
