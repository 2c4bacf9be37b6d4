package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Evidence;

class LtoRenumberedLocalsTest {
  private static String numbered(String suffix) {
    return SmallKernel.LISTING.replace("t init_setup", "t init_setup" + suffix);
  }

  private static Evidence build(String first, String second, String last) {
    return SmallKernel.build("5.8", numbered(first), numbered(second), numbered(last));
  }

  @Test
  void isTheCauseWhereEachLinkHasOtherNumbers() {
    assertThat(SmallKernel.causes(build(".lto_priv.1", ".lto_priv.22", ".lto_priv.3")))
        .startsWith("lto-renumbered-locals");
  }

  @Test
  void isTheCauseWhereTheTablesKeepTheirSize() {
    assertThat(SmallKernel.causes(build(".lto_priv.1", ".lto_priv.1", ".lto_priv.2")))
        .containsExactly("lto-renumbered-locals");
  }

  @Test
  void saysNothingOfNamesThatStay() {
    assertThat(
            SmallKernel.examine(new LtoRenumberedLocals(), build(".isra.1", ".isra.1", ".isra.1")))
        .isEmpty();
  }

  @Test
  void saysNothingOfNamesWithoutNumber() {
    assertThat(SmallKernel.examine(new LtoRenumberedLocals(), build("_a", "_b", "_c"))).isEmpty();
  }
}
