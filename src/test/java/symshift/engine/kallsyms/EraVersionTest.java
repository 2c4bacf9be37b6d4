package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraVersionTest {
  @ParameterizedTest
  @CsvSource({
    "2.6.39, 3.0.0",
    "2.6.9, 2.6.10.0",
    "3.19, 4.0.0",
    "4.20, 5.0.0",
    "5.19, 6.0.0",
    "6.19, 7.0.0",
    "6.1, 6.2.0",
    "7.3, 7.4.0"
  })
  void theSeriesFollowEachOther(String series, String next) {
    EraVersion version = EraVersion.of(series);
    assertThat(version.nextSeries()).hasToString(next);
    assertThat(version.nextSeries().previousSeries()).isEqualTo(version);
  }

  @Test
  void versionsAreOrderedAsTheyCameOut() {
    assertThat(
            Stream.of(
                "2.6.30.10",
                "2.6.30",
                "2.6.31-rc0",
                "2.6.31-rc1",
                "2.6.31.1",
                "2.6.31",
                "3.0.1",
                "6.1.0",
                "6.1.41",
                "6.1.y",
                "6.2-rc1"))
        .extracting(EraVersion::of)
        .isSorted();
    assertThat(EraVersion.of("6.1")).isEqualTo(EraVersion.of("6.1.y"));
    assertThat(EraVersion.first("6.1")).isEqualTo(EraVersion.of("6.1.0"));
  }

  @Test
  void textThatIsNoVersionIsNamed() {
    assertThatThrownBy(() -> EraVersion.of("next"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a version: next");
  }

  @Test
  void aSeriesThatTookAChangeOverHasItAndTheNextOneNot() {
    EraChange change = EraChange.map("6.8", "", "something", f -> f).alsoIn("6.6.18");
    assertThat(change.isIn(EraVersion.of("6.6.17"))).isFalse();
    assertThat(change.isIn(EraVersion.of("6.6.18"))).isTrue();
    assertThat(change.isIn(EraVersion.of("6.6.y"))).isTrue();
    assertThat(change.isIn(EraVersion.of("6.7.9"))).isFalse();
    assertThat(change.isIn(EraVersion.of("6.8.0"))).isTrue();
    assertThat(change.boundaries())
        .extracting(EraVersion::toString)
        .containsExactly("6.8.0", "6.6.18", "6.7.0");
    assertThat(change.coming(EraVersion.of("6.6.18")))
        .hasToString("something (taken from 6.8) (commit not established)");
    assertThat(change.going()).hasToString("not yet: something (commit not established)");
  }
}
