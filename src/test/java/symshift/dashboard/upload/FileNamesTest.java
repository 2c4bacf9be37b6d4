package symshift.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "vmlinux, vmlinux",
    ".tmp_vmlinux1, .tmp_vmlinux1",
    "../../x, x",
    "C:\\build\\vmlinux, vmlinux",
    "/etc/, unnamed",
    ".., unnamed",
    "., unnamed",
    "'', unnamed",
    "<script>, <script>"
  })
  void onlyTheLastSegmentIsShown(String sent, String shown) {
    assertThat(FileNames.shown(sent)).isEqualTo(shown);
  }

  @Test
  void charactersThatCannotBeSeenAreDropped() {
    assertThat(FileNames.shown("vm\u0000li\r\nnux\u202e.txt")).isEqualTo("vmlinux.txt");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    assertThat(FileNames.shown("x".repeat(5000) + ".nm")).hasSize(200).endsWith("x.nm");
  }
}
