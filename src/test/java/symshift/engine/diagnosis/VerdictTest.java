package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.artifact.Artifact;

/** Builds that differ for reasons outside the table, and maps beside raw stages. */
class VerdictTest {
  private static final String CONSISTENT = "stages/08-control-noflip";

  private static String text(String name) {
    return new String(
        Fixtures.bytes(Fixtures.sample(CONSISTENT + "/" + name + ".nm.xz")),
        StandardCharsets.ISO_8859_1);
  }

  private static Artifact listing(String name, String text) {
    return Samples.listing(name, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Diagnosis diagnose(String first, String second, String last) throws Exception {
    return Samples.diagnose(
        List.of(
            listing("tmp_vmlinux1", first),
            listing("tmp_vmlinux2", second),
            listing("vmlinux", last)));
  }

  @Test
  void doesNotBlameTheTableForAnObjectThatChangedBetweenLinks() throws Exception {
    String last = text("vmlinux").replace(" T stext\n", " T stext\nc0008004 t late_object\n");
    Diagnosis diagnosis = diagnose(text("tmp_vmlinux1"), text("tmp_vmlinux2"), last);
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(diagnosis.causes()).isEmpty();
    assertThat(diagnosis.headline())
        .contains("so the tables do not explain it", "one name entered the table (late_object)");
    assertThat(diagnosis.convergence().state()).isEqualTo("unknown");
    assertThat(diagnosis.differing()).containsExactly("+c0008004 t late_object");
    assertThat(TextReport.write(diagnosis)).contains("  +c0008004 t late_object");
  }

  @Test
  void seesADifferenceThatOnlySomeKernelsOfTheRangeHideFromTheMap() throws Exception {
    String last = text("vmlinux").replace(" T stext\n", " T stext\nc0008004 t GLOBAL\n");
    Diagnosis diagnosis = diagnose(text("tmp_vmlinux1"), text("tmp_vmlinux2"), last);
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
  }

  @Test
  void takesNamesThatASystemMapLacksForFilteredOnes() throws Exception {
    String extra = "c0008004 t __UNIQUE_ID_modinfo123\n";
    String map =
        text("vmlinux")
            .lines()
            .filter(line -> !line.endsWith("ML_bits"))
            .reduce("", (a, b) -> a + b + "\n");
    Diagnosis diagnosis =
        Samples.diagnose(
            List.of(
                listing(
                    "tmp_vmlinux1",
                    text("tmp_vmlinux1").replace(" T stext\n", " T stext\n" + extra)),
                listing(
                    "tmp_vmlinux2",
                    text("tmp_vmlinux2").replace(" T stext\n", " T stext\n" + extra)),
                listing("System.map", map)));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(diagnosis.headline()).doesNotContain("A further pass");
    assertThat(diagnosis.patientZero()).isNull();
  }

  @Test
  void comparesTheTwoMapsThatTheBuildCompares() throws Exception {
    Diagnosis diagnosis =
        Samples.diagnose(
            List.of(
                listing("tmp_vmlinux1", text("tmp_vmlinux1")),
                listing("tmp_System.map", text("tmp_vmlinux2")),
                listing(
                    "System.map",
                    text("vmlinux").replace("c0008000 T stext", "c0008004 T stext"))));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
  }

  @Test
  void saysThatTheStageBeforeIsMissing() throws Exception {
    List<Artifact> stages =
        new ArrayList<>(Samples.images("stages/01-percpu-DTT/stages.tar.xz")).subList(1, 3);
    assertThat(Samples.diagnose(stages).headline())
        .contains("The stage before the last temporary one is missing");
  }

  @Test
  void staysQuickWhenHundredsOfLettersChange() throws Exception {
    String second = text("tmp_vmlinux2").replace(" T ", " D ");
    Diagnosis diagnosis = diagnose(text("tmp_vmlinux1"), second, second);
    assertThat(diagnosis.notes()).extracting(Finding::id).doesNotContain("empty-section-rehomed");
  }
}
