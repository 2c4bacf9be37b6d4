package symshift.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.kallsyms.KernelEra;

class VersionHintTest {
  @ParameterizedTest
  @CsvSource({
    "'Linux version 3.3.0-rc7+ (rmk@x) #1 PREEMPT', 3.3.0..3.3.0",
    "'Linux version 6.1.0-50-amd64 (a@b.c) (gcc-12 (Debian 12.2.0-14) 12.2.0, GNU ld 2.40) #1 SMP"
        + " PREEMPT_DYNAMIC Debian 6.1.176-1 (2026-10-10)', 6.1.176..6.1.176",
    "'Linux version 5.15.0-91-generic (buildd@l) (gcc 11) #101-Ubuntu SMP (Ubuntu"
        + " 5.15.0-91.101-generic 5.15.131)', 5.15.131..5.15.131"
  })
  void theBannerTellsTheRealRelease(String banner, String expected) {
    assertThat(VersionHint.ofBanner(banner).orElseThrow().versions()).hasToString(expected);
  }

  @Test
  void aBannerWithoutAVersionTellsNothing() {
    assertThat(VersionHint.ofBanner("Linux version next")).isEmpty();
    assertThat(VersionHint.exactly("the configuration", "unknown")).isEmpty();
  }

  @Test
  void anOpenHintReachesToTheOldestOrNewestEra() {
    assertThat(VersionHint.of("a log", null, "2.6.39").versions()).hasToString("2.6.9..2.6.39");
    assertThat(VersionHint.of("a log", "6.4", null).versions()).hasToString("6.4..7.3");
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource({
    "6.1.192, 6.1.60..6.1.y",
    "4.1.15, 4.1..4.1",
    "2.6.29.6, 2.6.26..2.6.29",
    "2.6.30.9, 2.6.30..2.6.30",
    "6.12.117, 6.12.111..6.12.y"
  })
  void aReleaseLeavesItsOwnEraAlone(String version, String expected) {
    VersionHint hint = VersionHint.exactly("the configuration", version).orElseThrow();
    List<KernelEra> left = EraChoice.likely(List.of(hint));
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().first() + ".." + left.getFirst().last()).isEqualTo(expected);
  }

  @Test
  void aHintThatContradictsIsNamedAndNotFollowed() {
    List<VersionHint> hints =
        List.of(
            VersionHint.of("a label", "6.4", "6.10"),
            VersionHint.exactly("the configuration", "3.3.0").orElseThrow());
    EraChoice choice = EraChoice.of(hints, KernelEra.all(), 8, "x86", 64);
    assertThat(choice.note()).isEqualTo("against these rules: the configuration says 3.3.0");
    assertThat(choice.versions()).hasToString("6.4.0..6.10");
    assertThat(choice.era().last()).isEqualTo("6.12.8");
  }
}
