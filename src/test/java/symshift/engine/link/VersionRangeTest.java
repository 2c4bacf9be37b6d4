package symshift.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
  @ParameterizedTest(name = "{0}..{1} and {2}..{3}: {4}")
  @CsvSource({
    "4.1, 4.1, 4.1.15, 4.1.15, true",
    "2.6.26, 2.6.29, 2.6.29.6, 2.6.29.6, true",
    "6.1.0, 6.1.41, 6.1.42, 6.1.y, false",
    "2.6.30, 2.6.30, 2.6.31-rc0, 2.6.31-rc0, false",
    "2.6.31-rc0, 2.6.31-rc0, 2.6.31, 2.6.31, false",
    "6.2, 6.2, 6.1.60, 6.1.y, false"
  })
  void aSeriesAsTheLastVersionMeansItsNewestRelease(
      String first, String last, String otherFirst, String otherLast, boolean overlaps) {
    VersionRange range = VersionRange.of(first, last);
    VersionRange other = VersionRange.of(otherFirst, otherLast);
    assertThat(range.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(range)).isEqualTo(overlaps);
  }

  @Test
  void clippingKeepsTheNarrowerEnds() {
    VersionRange era = VersionRange.of("4.1", "4.1");
    assertThat(era.clippedTo(VersionRange.of("4.1.15", "4.1.15"))).hasToString("4.1.15..4.1.15");
    assertThat(era.clippedTo(VersionRange.of("2.6.9", "6.3"))).hasToString("4.1..4.1");
    assertThat(era.clippedTo(VersionRange.of("5.0", "6.3"))).isEqualTo(era);
  }
}
