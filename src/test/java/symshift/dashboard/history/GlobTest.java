package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "'', true",
    "Omap, true",
    "omap3, false",
    "*, true",
    "omap*, true",
    "omap?plus*, true",
    "*defconfig, true",
    "*_DEFCONFIG**, true",
    "*p*p*_*, true",
    "omap, true",
    "map*, false",
    "omap?, false",
    "*plus, false",
    "*x*, false",
    "omap2plus_defconfig?, false",
    "omap2plus_defconfig*, true",
    "???????????????????, true",
    "[o]map*, false",
  })
  void aPatternMatchesTheWholeNameAndAPlainTextAPartOfIt(String pattern, boolean matches) {
    assertThat(new Glob(pattern).matches("omap2plus_defconfig")).isEqualTo(matches);
  }

  @Test
  void manyStarsAreDecidedWithoutTryingEveryDivisionOfTheText() {
    // there are more than 10^130 divisions: trying them does not end
    Glob stars = new Glob("*a".repeat(50) + "~");
    assertThat(stars.matches("a".repeat(10_000))).isFalse();
  }
}
