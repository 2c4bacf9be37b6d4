package symshift.engine.buildlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static Signature of(String line) {
    ErrorKind kind = ErrorKind.of(line).orElseThrow();
    return Signature.of(new KbuildError(kind, new LogLine(1, line)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/kisskb/src/mm/demo.c:42:2: error: bad | mm/demo.c: error: bad",
        "/scratch/kisskb/src/mm/demo.c:7: error: bad | mm/demo.c: error: bad",
        "/home/kisskb/slave/src/mm/demo.c:42:2: error: bad | mm/demo.c: error: bad",
        "/home/someone/linux/mm/demo.c:42:2: error: bad | mm/demo.c: error: bad",
        "./include/linux/demo.h:42:2: error: bad | include/linux/demo.h: error: bad",
        "demo.c:(.init.text+0x2a): undefined reference to `x' "
            + "| demo.c:(.init.text): undefined reference to 'x'",
        "/tmp/ccA1GNig.s:671: Error: bad | cc*.s: Error: bad",
        "/kisskb/build/tmp/ccB1GNig.s:9: Error: bad | cc*.s: Error: bad",
        "/opt/x/bin/arm-linux-ld: a.o: undefined reference to `x' "
            + "| ld: a.o: undefined reference to 'x'",
        "ERROR: modpost: \"x\" [a/b.ko] undefined! | ERROR: \"x\" [a/b.ko] undefined!",
        "make[2]: *** [Makefile:1166: vmlinux] Error 2 | make: *** [vmlinux]",
        "Error: arch/arm/boot/dts/a.dts:12.3-14.5 syntax error "
            + "| Error: arch/arm/boot/dts/a.dts syntax error",
      })
  void whatDiffersFromBuildToBuildIsTakenOut(String line, String title) {
    assertThat(of(line).title()).isEqualTo(title);
  }

  @Test
  void allWordingsOfTheKallsymsFailureAreOneProblem() {
    assertThat(of("Inconsistent kallsyms data"))
        .isEqualTo(of("  Inconsistent kallsyms data, try setting CONFIG_KALLSYMS_EXTRA_PASS"))
        .isEqualTo(Signature.INCONSISTENT_KALLSYMS);
  }

  @Test
  void differentMessagesAreDifferentProblems() {
    assertThat(of("a.c:1:1: error: bad")).isNotEqualTo(of("b.c:1:1: error: bad"));
    assertThat(of("a.c:1:1: error: bad")).isNotEqualTo(of("a.c:1:1: error: worse"));
  }

  @Test
  void aLongMessageIsBounded() {
    Signature signature = of("demo.c:1:1: error: " + "word ".repeat(1000));

    assertThat(signature.fingerprint()).hasSizeLessThan(320);
    assertThat(signature.title()).hasSizeLessThan(170).endsWith("...");
  }
}
