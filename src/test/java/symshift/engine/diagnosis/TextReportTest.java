package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.engine.artifact.Artifact;

class TextReportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages/01-percpu-DTT/stages.tar.xz",
        "stages/03-oscillation-extra0/stages.tar.xz",
        "stages/04-veneer/stages.tar.xz",
        "stages/07-control-absorbed/stages.tar.xz",
        "real/R2-fail-DTT-align16/stages-symonly.tar.xz"
      })
  void isAsciiOfAtMost78Columns(String archive) throws Exception {
    String report = TextReport.write(Samples.diagnose(Samples.images(archive)));
    assertThat(report).isNotBlank().matches("[\\n\\x20-\\x7e]*");
    assertThat(report.lines()).allMatch(line -> line.length() <= 78);
    assertThat(report.lines()).noneMatch(line -> line.endsWith(" "));
  }

  @Test
  void holdsTheWholeArgument() throws Exception {
    String report =
        TextReport.write(Samples.diagnose(Samples.images("stages/01-percpu-DTT/stages.tar.xz")));
    assertThat(report)
        .startsWith("INCONSISTENT: empty-section-rehomed (proven, culprit: tool)\n")
        .contains("Patient zero, between .tmp_vmlinux1 and .tmp_vmlinux2")
        .contains("c001c000 D __per_cpu_end  at the start of .data")
        .contains("52256 becomes 52240")
        .contains("52238 -> 52241 bytes, padded 52240 ->")
        .contains("3 chances in 16")
        .contains("make KALLSYMS_EXTRA_PASS=1")
        .contains("One more pass settles it.");
  }

  @Test
  void showsUnprintableNamesEscapedAndLongOnesCut() throws Exception {
    String name = "x\u001b[31m" + "y".repeat(200);
    List<Artifact> stages =
        List.of(
            Samples.listing("tmp_vmlinux1", text("c0001000 T a\nc0002000 D " + name + "\n")),
            Samples.listing("tmp_vmlinux2", text("c0001000 T a\nc0002000 T " + name + "\n")),
            Samples.listing("vmlinux", text("c0001000 T a\nc0002010 T " + name + "\n")));
    String report = TextReport.write(Samples.diagnose(stages));
    assertThat(report).contains("x\\x1b[31myyy").matches("[\\n\\x20-\\x7e]*");
    assertThat(report.lines()).allMatch(line -> line.length() <= 78);
  }

  private static byte[] text(String listing) {
    return listing.getBytes(StandardCharsets.ISO_8859_1);
  }
}
