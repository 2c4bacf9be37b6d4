package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.artifact.ReadResult;

/** What is said of each build whose outcome is known: the samples, and more where present. */
class FixtureVerdictsTest {
  @ParameterizedTest
  @CsvSource({
    "stages/01-percpu-DTT, INCONSISTENT, empty-section-rehomed, 1",
    "stages/01b-percpu-DTT-extrapass, CONSISTENT, , 0",
    "stages/01d-percpu-DTT-modern-nm-control, CONSISTENT, , 0",
    "stages/03-oscillation-extra0, INCONSISTENT, oscillating-layout|empty-section-rehomed, ",
    "stages/04-veneer, INCONSISTENT, linker-veneer, 1",
    "stages/04c-veneer-filtered-control, CONSISTENT, , 0",
    "stages/06-textrange, INCONSISTENT, range-edge-crossing|table-inside-text-range, 1",
    "stages/07-control-absorbed, CONSISTENT, , 0",
    "stages/08-control-noflip, CONSISTENT, , 0",
    "real/R2-fail-DTT-align16, INCONSISTENT, empty-section-rehomed, 1",
    "real/R2c-modern-autopass, CONSISTENT, , 0",
    "real/versatile-pass, CONSISTENT, , 0",
    "real/arm-2.6.32-extrapass, CONSISTENT, , 0",
    "real/riscv-6.10-rc1, CONSISTENT, , 0",
    "real/x86-6.17.9, INCOMPLETE, , "
  })
  void saysWhatIsKnown(
      String build, Verdict verdict, @Nullable String causes, @Nullable Integer morePasses)
      throws Exception {
    Diagnosis diagnosis = Diagnoser.diagnose(Evidence.of(files(build)));
    assertThat(diagnosis.verdict()).isEqualTo(verdict);
    assertThat(diagnosis.causes())
        .extracting(Finding::id)
        .containsExactlyElementsOf(
            causes == null ? List.of() : Arrays.asList(causes.split("\\|", -1)));
    assertThat(diagnosis.causes()).allMatch(cause -> cause.confidence().proven());
    assertThat(diagnosis.convergence().morePasses()).isEqualTo(morePasses);
  }

  private static ReadResult files(String build) throws IOException {
    Path folder = Path.of("samples").resolve(build);
    Path found = Files.exists(folder) ? folder : Fixtures.extra(build).orElse(folder);
    assumeTrue(Files.exists(found), "no " + build + ", -Dsymshift.fixtures is not set");
    NamedFile file = new NamedFile(found.getFileName().toString(), found);
    return new ArtifactReader(ReadLimits.defaults()).read(List.of(file));
  }
}
