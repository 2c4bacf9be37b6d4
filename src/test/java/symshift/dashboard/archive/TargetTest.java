package symshift.dashboard.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "arm, arm",
    "arm-gcc4.9, arm",
    "m68k-gcc8.1, m68k",
    "powerpc-gcc5, powerpc",
    "sparc64, sparc64",
    "parisc64-gcc13, parisc64",
    "x86_64-clang18, x86_64",
    "um-x86_64, um-x86_64",
  })
  void theArchitectureIsTheToolchainWithoutItsCompiler(String toolchain, String arch) {
    assertThat(Target.named("defconfig", toolchain).arch()).isEqualTo(arch);
  }

  @Test
  void aTargetWithoutAConfigIsRefused() {
    assertThatThrownBy(() -> Target.named(" ", "arm")).isInstanceOf(IllegalArgumentException.class);
  }
}
