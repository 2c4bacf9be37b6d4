package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.diagnosis.Finding;

class ObjectsChangedBetweenLinksTest {
  private static final String LISTING = SmallKernel.LISTING;
  private static final String GROWN = LISTING.replace("c0008200 t", "c0008220 t");

  private static List<Finding> examine(String first, String second, String last) {
    return SmallKernel.examine(
        new ObjectsChangedBetweenLinks(), SmallKernel.build("5.8", first, second, last));
  }

  @Test
  void namesTheFirstSymbolThatMoved() {
    assertThat(examine(LISTING, LISTING, GROWN))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.summary())
                .startsWith("init_setup is the first symbol that lies elsewhere in vmlinux"));
    assertThat(SmallKernel.causes(SmallKernel.build("5.8", LISTING, LISTING, GROWN)))
        .containsExactly("objects-changed-between-links");
  }

  @Test
  void saysNothingOfAConsistentBuild() {
    assertThat(examine(LISTING, GROWN, GROWN)).isEmpty();
  }

  @Test
  void saysNothingWhereANameCame() {
    String more = GROWN + "c0040000 D new_in_the_last_link\n";
    assertThat(examine(LISTING, LISTING, more)).isEmpty();
  }
}
