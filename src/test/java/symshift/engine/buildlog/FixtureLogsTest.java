package symshift.engine.buildlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real wordings, kept outside this repository because they are other people's text. */
class FixtureLogsTest {
  private static final String SETTING = System.getProperty("symshift.fixtures", "");

  @BeforeAll
  static void fixturesAreAtHand() {
    assumeTrue(!SETTING.isEmpty(), "-Dsymshift.fixtures is not set, so there is nothing to read");
  }

  private static BuildLog read(String name) throws IOException {
    return BuildLog.read(Files.newInputStream(Path.of(SETTING, "kisskb").resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A-2004-one-line-CONFIG_KALLSYMS_EXTRA_PASS",
        "B1-2005-two-lines-CONFIG-make1",
        "B2-2005-2.6.13-SYSMAP",
        "B3-2005-german-locale",
        "C-output-derived-from-recipe",
        "D-output-derived-from-recipe",
        "E1-2018-node-lkl",
        "E2-2020-12-linux-lto-5.8-full",
        "E6-2016-11-linux-next-powerpc-allyesconfig-sfr",
        "F1-2023-12-quoted-hint",
      })
  void everyWordingOfTwentyYearsIsTheKallsymsFailure(String name) throws IOException {
    assertThat(read("kallsyms/" + name + ".txt").signature())
        .contains(Signature.INCONSISTENT_KALLSYMS);
  }

  @Test
  void theNeighbourInRelativeModeIsAnotherFailure() throws IOException {
    assertThat(read("kallsyms/H-neighbour-relative-mode.txt").signature())
        .hasValueSatisfying(s -> assertThat(s.kind()).isEqualTo('?'));
  }

  @ParameterizedTest
  @CsvSource({
    "C, 2012-03-arm-tct_hammer-fragment",
    "C, 2015-07-kdbus-samples-fragment",
    "C, 2019-11-11-m68k-log-fragment",
    "C, 2020-08-02-powerpc-log-fragment",
    "C, 2024-09-03-mpe-log-fragments",
  })
  void quotedFragmentsOfLogsHaveTheirKind(char kind, String name) throws IOException {
    assertThat(read("log/" + name + ".txt").signature())
        .hasValueSatisfying(s -> assertThat(s.kind()).isEqualTo(kind));
  }
}
