package symshift.dashboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "the symbol __per_cpu_end moved|the symbol [__per_cpu_end] moved",
        "moves by -0x10 and -3 bytes|moves by [\u22120x10] and \u22123 bytes",
        "at c0556000 in .data|at [c0556000] in [.data]",
        "at the start of .data..percpu.|at the start of [.data..percpu].",
        "run make KALLSYMS_EXTRA_PASS=1.|run [make KALLSYMS_EXTRA_PASS=1].",
        "by `nm -n` of stage 1|by [nm -n] of stage 1",
        "v3.5, next-20120314, 2.6.14|v3.5, next-20120314, 2.6.14",
        "crossed a 16-byte step|crossed a 16-byte step",
        "kallsyms_names, kallsyms_markers|[kallsyms_names], [kallsyms_markers]"
      },
      delimiter = '|')
  void whatAToolPrintsIsTold(String sentence, String marked) {
    assertThat(
            Prose.of(sentence).runs().stream()
                .map(run -> run.code() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining()))
        .isEqualTo(marked);
  }
}
