package symshift.dashboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void thousandsAreGroupedAndMinusIsAMinusSign() {
    assertThat(Figures.count(52_241)).isEqualTo("52,241");
    assertThat(Figures.count(-1_700)).isEqualTo("\u22121,700");
    assertThat(Figures.signed("-0x10")).isEqualTo("\u22120x10");
  }

  @Test
  void anAbsentNumberIsNotZero() {
    assertThat(Figures.count((Long) null)).isEqualTo("\u2013");
  }

  @Test
  void aHyphenInAWordStays() {
    assertThat(Figures.signed("next-20120314 sha-1 v5-10")).isEqualTo("next-20120314 sha-1 v5-10");
  }

  @Test
  void largeNumbersOfASentenceAreGroupedButNoNames() {
    assertThat(Figures.grouped("52256 becomes 52240, 3012 stay."))
        .isEqualTo("52,256 becomes 52,240, 3012 stay.");
    assertThat(Figures.grouped("PR24511 next-20120314 20120314 c0556000 at:24511"))
        .isEqualTo("PR24511 next-20120314 20120314 c0556000 at:24511");
  }
}
