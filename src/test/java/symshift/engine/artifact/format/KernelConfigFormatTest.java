package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;

class KernelConfigFormatTest {
  private final KernelConfigFormat format = new KernelConfigFormat();

  @Test
  void aHeaderOrAnOptionTellsIt() {
    assertThat(format.match("x", text("#\n# Linux/arm 3.3.0 Kernel Configuration\n#\n")))
        .isEqualTo(Match.LIKELY);
    assertThat(format.match("x", text("\n# my notes\nCONFIG_SMP=y\n"))).isEqualTo(Match.LIKELY);
    assertThat(format.match("x", text("# CONFIG_SMP is not set\n"))).isEqualTo(Match.LIKELY);
  }

  @Test
  void anOptionBehindOtherTextTellsNothingButTheNameStillMay() {
    assertThat(format.match("x", text("make: done\nCONFIG_SMP=y\n"))).isEqualTo(Match.NONE);
    assertThat(format.match(".config", text("oops\nCONFIG_SMP=y\n"))).isEqualTo(Match.WEAK);
  }

  @Test
  void theSummaryNamesTheKernelAndItsTable() throws Exception {
    assertThat(summary("6.1/config-6.1.0"))
        .isEqualTo(
            "kernel configuration of x86 6.1.0, 9 options y or m, KALLSYMS with all symbols");
    assertThat(summary("2.6.32/.config"))
        .isEqualTo("kernel configuration of arm 2.6.32, 6 options y or m, KALLSYMS of code");
  }

  @Test
  void aFaultNamesTheLine() {
    assertThatThrownBy(() -> format.read(text("CONFIG_SMP=y\nCONFIG_X=\"open\n")))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("at line 2, found \"CONFIG_X=?open\"".replace('?', '"'));
    assertThatThrownBy(() -> format.read(text("# nothing but remarks\n")))
        .hasMessageContaining("expected an option at line 1, found the end of the file");
  }

  private String summary(String sample) throws MalformedArtifactException {
    MemorySegment bytes = Fixtures.segment(Fixtures.sample("formats/kernel-config/" + sample));
    return ((ArtifactContent.Companion) format.read(bytes)).summary();
  }

  private static MemorySegment text(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
