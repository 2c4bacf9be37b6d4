package symshift.engine.buildlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSpanTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Try setting CONFIG_KALLSYMS_EXTRA_PASS,up to 2.6.39",
        "This is a bug - please report about it,3.0 to 3.4",
        "echo Try make KALLSYMS_EXTRA_PASS=1 as a workaround,3.5",
        "Try make KALLSYMS_EXTRA_PASS=1 as a workaround,3.6 to 6.3",
        "Try \"make KALLSYMS_EXTRA_PASS=1\" as a workaround,from 6.4"
      })
  void theAdviceDatesTheLog(String advice, String kernels) throws IOException {
    BuildLog log =
        read("Inconsistent kallsyms data\n" + advice + "\nmake: *** [vmlinux] Error 1\n");
    assertThat(log.kallsymsEra().orElseThrow()).hasToString(kernels);
  }

  @Test
  void withoutTheFailureOrItsAdviceNothingIsDated() throws IOException {
    assertThat(read("Inconsistent kallsyms data\n").kallsymsEra()).isEmpty();
    assertThat(
            read("Try setting CONFIG_KALLSYMS_EXTRA_PASS\nmake: *** [x] Error 1\n").kallsymsEra())
        .isEmpty();
    assertThat(
            read("This is a bug - please report about it\nInconsistent kallsyms data\n")
                .kallsymsEra())
        .isEmpty();
  }

  @Test
  void everyToolSaysItsVersionOnce() throws IOException {
    String text =
        """
        GNU nm (GNU Binutils for Debian) 2.40
        GNU ld (GNU Binutils for Debian) 2.40
        GNU ld (GNU Binutils) 2.25
        LLD 17.0.6 (compatible with GNU linkers)
        clang version 17.0.6 (made for a test)
        gcc: error: 3.5 files missing
        """;
    assertThat(read(text).tools())
        .containsExactly(
            "GNU nm (GNU Binutils for Debian) 2.40",
            "GNU ld (GNU Binutils for Debian) 2.40",
            "LLD 17.0.6",
            "clang version 17.0.6");
  }

  private static BuildLog read(String text) throws IOException {
    return BuildLog.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
