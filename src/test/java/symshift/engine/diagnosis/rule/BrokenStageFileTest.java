package symshift.engine.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.diagnosis.Diagnoser;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.Verdict;

class BrokenStageFileTest {
  private static final List<String> STAGES = List.of("tmp_vmlinux1", "tmp_vmlinux2", "vmlinux");

  @TempDir private Path folder;

  /** Cut in the middle, or overwritten by what nm printed when it could not read the image. */
  @ParameterizedTest
  @CsvSource({
    "tmp_vmlinux1, cut", "tmp_vmlinux2, cut", "vmlinux, cut",
    "tmp_vmlinux1, message", "tmp_vmlinux2, message", "vmlinux, message"
  })
  void isTheFirstCauseWhereAStageCannotBeUsed(String stage, String how) throws Exception {
    Diagnosis diagnosis = diagnose(stage, how);
    assertThat(diagnosis.verdict()).isIn(Verdict.INCOMPLETE, Verdict.INCONSISTENT);
    assertThat(diagnosis.causes())
        .first()
        .extracting(Finding::id, finding -> finding.summary().contains(stage))
        .containsExactly("broken-stage-file", true);
  }

  @Test
  void isSilentWhereEveryStageCanBeUsed() throws Exception {
    assertThat(diagnose("none", "").causes())
        .extracting(Finding::id)
        .doesNotContain("broken-stage-file");
  }

  private Diagnosis diagnose(String broken, String how)
      throws IOException, UnusableEvidenceException {
    for (String stage : STAGES) {
      String listing =
          new String(
              Fixtures.bytes(Fixtures.sample("stages/01-percpu-DTT/" + stage + ".nm.xz")),
              StandardCharsets.US_ASCII);
      String written =
          !stage.equals(broken)
              ? listing
              : how.equals("cut")
                  ? listing.substring(0, listing.length() / 2) + "c00"
                  : "nm: ." + stage + ": File truncated\n";
      Files.writeString(folder.resolve(stage + ".nm"), written);
    }
    NamedFile all = new NamedFile("build", folder);
    return Diagnoser.diagnose(
        Evidence.of(new ArtifactReader(ReadLimits.defaults()).read(List.of(all))));
  }
}
