package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;
import symshift.engine.buildlog.BuildLog;

class BuildLogFormatTest {
  private final BuildLogFormat format = new BuildLogFormat();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  CC      init/main.o",
        "  LD [M]  fs/demo.ko",
        "make[1]: Entering directory `x'",
        "# make -s -j 8 ARCH=arm",
        "a/b.c:12:3: error: stray word",
        "Inconsistent kallsyms data",
        "Try setting CONFIG_KALLSYMS_EXTRA_PASS"
      })
  void oneLineOfABuildMakesItALogButOnlyWeakly(String line) {
    assertThat(format.match("x.txt", text("first\n" + line + "\n"))).isEqualTo(Match.WEAK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear list,", "  This is text", "c0008000 T _text", "error: none", ""})
  void otherTextIsNoLog(String line) {
    assertThat(format.match("x.txt", text(line + "\n"))).isEqualTo(Match.NONE);
  }

  @Test
  void aNamedLogMayStartWithAnythingButMustHoldALineOfABuild() throws Exception {
    assertThat(format.match("build.log", text("Started\n"))).isEqualTo(Match.WEAK);
    String far = "Started\n".repeat(2000) + "  LD      vmlinux\n";
    assertThat(log(text(far)).lineCount()).isEqualTo(2001);
    assertThatThrownBy(() -> format.read(text("Started\nDone\n")))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("expected a line of make, kbuild or a compiler, found none in 2");
  }

  @Test
  void theSummaryNamesTheFailureAndTheKernelsThatSayItSo() throws Exception {
    ArtifactContent.Companion log = new ArtifactContent.Log(sample("service-3.3.txt"));
    assertThat(log.summary())
        .isEqualTo(
            "build log of 12 lines, Inconsistent kallsyms data (as kernels 3.0 to 3.4 say it)");
    assertThat(sample("service-3.3.txt").tools())
        .containsExactly("arm-unknown-linux-gnueabi-gcc (GCC) 4.6.3", "GNU ld (GNU Binutils) 2.22");
    assertThat(sample("make-6.6.log").kallsymsEra().orElseThrow()).hasToString("from 6.4");
    assertThat(sample("make-2.6.38.log").kallsymsEra().orElseThrow()).hasToString("up to 2.6.39");
  }

  private BuildLog sample(String name) throws MalformedArtifactException {
    return log(Fixtures.segment(Fixtures.sample("formats/build-log/" + name)));
  }

  private BuildLog log(MemorySegment bytes) throws MalformedArtifactException {
    return ((ArtifactContent.Log) format.read(bytes)).log();
  }

  private static MemorySegment text(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
