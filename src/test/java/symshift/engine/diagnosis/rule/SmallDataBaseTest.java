package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Finding;

class SmallDataBaseTest {
  private static final String WITHOUT = SmallKernel.LISTING;
  private static final String WITH = WITHOUT + "c0030000 D _SDA_BASE_\n";

  @Test
  void isTheCauseWhereOnlyOneOfTheComparedMapsHasIt() {
    var build = SmallKernel.build("4.19", WITHOUT, WITHOUT, WITH);
    assertThat(SmallKernel.examine(new SmallDataBase(), build))
        .extracting(Finding::effect)
        .containsExactly(Effect.MAP);
    assertThat(SmallKernel.causes(build)).containsExactly("small-data-base");
  }

  @Test
  void isNoCauseBetweenTheFirstStages() {
    var build = SmallKernel.build("4.19", WITHOUT, WITH, WITH);
    assertThat(SmallKernel.examine(new SmallDataBase(), build)).hasSize(1);
    assertThat(SmallKernel.causes(build)).isEmpty();
  }

  @Test
  void isHarmlessWhereTheMapLeavesItOut() {
    var build = SmallKernel.build("6.8", WITHOUT, WITHOUT, WITH);
    assertThat(SmallKernel.examine(new SmallDataBase(), build))
        .extracting(Finding::effect)
        .containsExactly(Effect.HARMLESS);
  }

  @Test
  void isSilentWhenAllStagesHaveIt() {
    var build = SmallKernel.build("4.19", WITH, WITH, WITH);
    assertThat(SmallKernel.examine(new SmallDataBase(), build)).isEmpty();
  }
}
