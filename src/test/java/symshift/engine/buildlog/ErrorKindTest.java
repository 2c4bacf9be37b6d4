package symshift.engine.buildlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "K | Inconsistent kallsyms data",
        "K | ~  inconsistent kallsyms data, try setting CONFIG_KALLSYMS_EXTRA_PASS~",
        "C | demo.c:42:2: error: unknown type name 'x'",
        "C | /tmp/ccA1GNig.s:671: Error: selected processor does not support `mrs'",
        "C | demo.c:1:10: fatal error: demo.h: No such file or directory",
        "U | demo.c:(.init.text+0x2a): undefined reference to `gone'",
        "U | ld.lld: error: undefined symbol: gone",
        "M | ERROR: \"gone\" [drivers/demo/demo.ko] undefined!",
        "M | ERROR: modpost: \"gone\" [drivers/demo/demo.ko] undefined!",
        "R | demo.o:(.text+0x10): relocation truncated to fit: R_ARM_CALL against `far'",
        "D | Error: arch/arm/boot/dts/demo.dts:12.3-14.5 syntax error",
        "D | ERROR (phandle_references): /soc/demo: Reference to non-existent node",
        "T | arm-gcc: internal compiler error: Killed (program cc1)",
        "T | demo.s: No space left on device",
        "T | /bin/sh: 1: arm-linux-gcc: not found",
        "? | make[2]: *** [vmlinux] Fehler 1",
        "? | kallsyms failure: relative symbol value 0xff out of range in relative mode",
      })
  void aLineHasTheKindOfItsWords(char letter, String line) {
    assertThat(ErrorKind.of(line)).map(ErrorKind::letter).contains(letter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Try make KALLSYMS_EXTRA_PASS=1 as a workaround",
        "cc1: some warnings being treated as errors",
        "> Inconsistent kallsyms data",
        "# make -s error: demo",
      })
  void otherLinesHaveNone(String line) {
    assertThat(ErrorKind.of(line)).isEmpty();
  }

  @Test
  void everyKindHasALetterOfItsOwn() {
    assertThat(ErrorKind.values()).extracting(ErrorKind::letter).doesNotHaveDuplicates();
  }
}
