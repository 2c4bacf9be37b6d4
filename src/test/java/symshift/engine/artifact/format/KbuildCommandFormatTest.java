package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;

class KbuildCommandFormatTest {
  private final KbuildCommandFormat format = new KbuildCommandFormat();

  @Test
  void theFirstLineTellsIt() {
    assertThat(format.match("x", text("cmd_vmlinux := ld -o vmlinux"))).isEqualTo(Match.LIKELY);
    assertThat(format.match("x", text("\nsavedcmd_a/b.o := gcc"))).isEqualTo(Match.LIKELY);
    assertThat(format.match("x", text("# cmd\nsome text\ncmd_a := b"))).isEqualTo(Match.NONE);
    assertThat(format.match(".vmlinux.cmd", text("damaged"))).isEqualTo(Match.WEAK);
  }

  @Test
  void theSummaryNamesTheTargetTheLinkerAndTheTable() throws Exception {
    assertThat(summary("2.6.32/..tmp_vmlinux2.cmd"))
        .isEqualTo(
            "command that made .tmp_vmlinux2, linked by arm-linux-gnueabi-ld with"
                + " .tmp_kallsyms1.o");
    assertThat(summary("6.12/.kallsyms.o.cmd")).isEqualTo("command that made kernel/kallsyms.o");
  }

  private String summary(String sample) throws MalformedArtifactException {
    MemorySegment bytes = Fixtures.segment(Fixtures.sample("formats/kbuild-command/" + sample));
    return ((ArtifactContent.Companion) format.read(bytes)).summary();
  }

  private static MemorySegment text(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
