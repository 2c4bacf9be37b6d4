package symshift.engine.buildlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildLogTest {
  private static BuildLog read(String... lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    return BuildLog.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void kallsymsIsStrongerThanAnErrorAboveIt() throws IOException {
    BuildLog log =
        read(
            "init/demo.c:3:1: error: stray word",
            "Inconsistent kallsyms data",
            "Try make KALLSYMS_EXTRA_PASS=1 as a workaround",
            "make: *** [vmlinux] Error 1");

    assertThat(log.signature()).contains(Signature.INCONSISTENT_KALLSYMS);
    assertThat(log.decisive().orElseThrow().line().number()).isEqualTo(2);
  }

  @Test
  void ofTwoCausesTheFirstDecides() throws IOException {
    BuildLog log =
        read(
            "make[1]: *** [demo] Error 1",
            "demo.c:(.text+0x4): undefined reference to `gone'",
            "demo.c:3:1: error: stray word");

    assertThat(log.decisive().orElseThrow().kind()).isEqualTo(ErrorKind.UNDEFINED);
    assertThat(log.errors()).hasSize(3);
  }

  @Test
  void aLogWithoutAnErrorLineHasNoSignature() throws IOException {
    BuildLog log = read("  CC      init/main.o", " #define KERN_ERR \"3\" /* error conditions */");

    assertThat(log.signature()).isEmpty();
    assertThat(log.excerpt()).isEmpty();
    assertThat(log.lineCount()).isEqualTo(2);
  }

  @Test
  void theExcerptHoldsTheLinesAroundTheDecisiveOne() throws IOException {
    String[] lines = new String[40];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "line " + (i + 1);
    }
    lines[19] = "Inconsistent kallsyms data";

    assertThat(read(lines).excerpt().stream().map(LogLine::number))
        .containsExactly(14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
  }

  @Test
  void theMakeCommandsAreKeptAsTheyWereRun() throws IOException {
    BuildLog log =
        read("# < arm-gcc --version", "# make -s ARCH=arm O=/b omap2plus_defconfig", "# make -s  ");

    assertThat(log.reproduce())
        .containsExactly("make -s ARCH=arm O=/b omap2plus_defconfig", "make -s");
  }

  @Test
  void anyBytesAreALog() throws IOException {
    byte[] noise = new byte[200_000];
    new Random(42).nextBytes(noise);

    BuildLog log = BuildLog.read(new ByteArrayInputStream(noise));

    assertThat(log.sizeBytes()).isEqualTo(noise.length);
    assertThat(log.excerpt()).allSatisfy(line -> assertThat(line.text()).doesNotContain("\0"));
  }

  @Test
  void aHugeLogKeepsABoundedNumberOfLines() throws IOException {
    byte[] lines = "demo.c:1:1: error: stray word\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts =
        Stream.generate(() -> (InputStream) new ByteArrayInputStream(lines)).limit(400).toList();

    BuildLog log = BuildLog.read(new SequenceInputStream(Collections.enumeration(parts)));

    assertThat(log.lineCount()).isEqualTo(400_000);
    assertThat(log.errors()).hasSize(BuildLogScan.MAX_ERRORS);
  }
}
