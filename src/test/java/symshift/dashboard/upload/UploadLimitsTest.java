package symshift.dashboard.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UploadLimitsTest {
  @Test
  void aLimitIsSaidInItsLargestUnit() {
    UploadLimits limits = new UploadLimits(100_000, 1L << 30, 40);
    assertThat(limits.setLimit()).isEqualTo("1 GiB");
    assertThat(limits.fileLimit()).isEqualTo("97.7 KiB");
  }

  @Test
  void aLimitOfNothingIsAMistakeInTheSettings() {
    assertThatIllegalArgumentException().isThrownBy(() -> new UploadLimits(0, 1, 1));
  }
}
