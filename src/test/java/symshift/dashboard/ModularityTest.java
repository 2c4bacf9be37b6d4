package symshift.dashboard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void featuresUseOnlyWhatOthersExposeAndNeverInACircle() {
    ApplicationModules.of(Dashboard.class).verify();
  }
}
