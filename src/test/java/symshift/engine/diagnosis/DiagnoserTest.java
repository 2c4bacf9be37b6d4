package symshift.engine.diagnosis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.engine.artifact.Artifact;

class DiagnoserTest {
  private static final String PERCPU = "stages/01-percpu-DTT";

  /** The failure of March 2012 in miniature, from images and from listings. */
  @Test
  void namesTheMovedLettersAsTheProvenCause() throws Exception {
    for (Diagnosis diagnosis :
        List.of(
            Samples.diagnose(Samples.images(PERCPU + "/stages.tar.xz")),
            Samples.diagnose(
                Samples.listings(PERCPU, "tmp_vmlinux1", "tmp_vmlinux2", "vmlinux")))) {
      assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
      Finding cause = diagnosis.causes().getFirst();
      assertThat(cause.id()).isEqualTo("empty-section-rehomed");
      assertThat(cause.confidence().proven()).isTrue();
      assertThat(cause.counterfactual())
          .isEqualTo(
              new Counterfactual(
                  "letters of 3 symbols",
                  List.of(
                      "D -> T __per_cpu_end", "D -> T __per_cpu_load", "D -> T __per_cpu_start"),
                  52238,
                  52241,
                  52240,
                  52256,
                  true,
                  "Fewer are not enough: a part put back gives 52239 to 52240 bytes."));
      assertThat(diagnosis.patientZero())
          .extracting(PatientZero::symbol, PatientZero::change, PatientZero::from, PatientZero::to)
          .containsExactly("__per_cpu_end", "letter", "D", "T");
      assertThat(diagnosis.convergence().state()).isEqualTo("converges");
      assertThat(diagnosis.convergence().morePasses()).isEqualTo(1);
      assertThat(diagnosis.notes()).extracting(Finding::id).containsOnly("same-address-reorder");
      assertThat(diagnosis.headline())
          .isEqualTo(
              "Inconsistent: three symbols changed their letter from D to T. The name table got 3"
                  + " bytes shorter, crossed a 16-byte step and moved three labels by -0x10. One"
                  + " more pass settles it.");
    }
  }

  @Test
  void saysWhatEachStageHoldsAndAsksFor() throws Exception {
    Diagnosis images = Samples.diagnose(Samples.images(PERCPU + "/stages.tar.xz"));
    Diagnosis listings =
        Samples.diagnose(Samples.listings(PERCPU, "tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"));
    assertThat(images.stages())
        .extracting(s -> s.name(), s -> s.symbols(), s -> s.inTable(), s -> names(s))
        .containsExactly(
            tuple(".tmp_vmlinux1", 4036, 4028, new TableSize(52241L, null, null)),
            tuple(".tmp_vmlinux2", 4036, 4028, new TableSize(52238L, 52241L, 52256L)),
            tuple("vmlinux", 4036, 4028, new TableSize(52238L, 52238L, 52240L)));
    assertThat(listings.stages())
        .extracting(DiagnoserTest::names)
        .containsExactly(
            new TableSize(52241L, null, null),
            new TableSize(52238L, null, 52256L),
            new TableSize(52238L, null, 52240L));
    assertThat(images.letters()).isEqualTo("section-name");
    assertThat(listings.letters()).isNull();
    assertThat(images.alignmentBytes()).isEqualTo(16);
    assertThat(images.arch()).isEqualTo("arm");
    assertThat(listings.arch()).isEqualTo("arm");
  }

  private static TableSize names(StageReport stage) {
    return requireNonNull(stage.tables().get("kallsyms_names"));
  }

  @Test
  void explainsTheShiftOfTheRealKernelByThreeBytes() throws Exception {
    String folder = "real/R2-fail-DTT-align16";
    for (Diagnosis diagnosis :
        List.of(
            Samples.diagnose(Samples.images(folder + "/stages-symonly.tar.xz")),
            Samples.diagnose(
                Samples.listings(
                    folder, "tmp_vmlinux.kallsyms1", "tmp_vmlinux.kallsyms2", "vmlinux")))) {
      assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
      assertThat(diagnosis.causes())
          .extracting(Finding::id)
          .containsExactly("empty-section-rehomed");
      Counterfactual proof = requireNonNull(diagnosis.causes().getFirst().counterfactual());
      assertThat(proof.namesBytesBefore()).isEqualTo(323982);
      assertThat(proof.namesBytesAfter()).isEqualTo(323985);
      assertThat(diagnosis.headline()).contains("3 bytes shorter", "four labels by -0x10");
      assertThat(diagnosis.cascades().getLast().stretches())
          .filteredOn(Stretch::decisive)
          .containsExactly(
              new Stretch(
                  4, "-0x10", "moved", "kallsyms_markers", "kallsyms_token_index", "", true));
      assertThat(diagnosis.cascades().getFirst().remarks())
          .singleElement()
          .asString()
          .startsWith("what was at c0556000 is apart: c05d8000 (__data_loc, ")
          .contains("c05d7000 (__init_end, __per_cpu_end, __per_cpu_load and __per_cpu_start)");
      assertThat(diagnosis.kernelEra()).isEqualTo("6.1.42..6.3");
      assertThat(diagnosis.causes().getFirst().remedies())
          .extracting(Remedy::action)
          .anyMatch(action -> action.startsWith("Your tree should have 9973290ce20a"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01b-percpu-DTT-extrapass",
        "01d-percpu-DTT-modern-nm-control",
        "04c-veneer-filtered-control",
        "07-control-absorbed",
        "08-control-noflip"
      })
  void findsTheControlsConsistent(String name) throws Exception {
    String folder = "stages/" + name;
    String[] stages =
        name.startsWith("01b")
            ? new String[] {"tmp_vmlinux1", "tmp_vmlinux2", "tmp_vmlinux3", "vmlinux"}
            : new String[] {"tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"};
    for (Diagnosis diagnosis :
        List.of(
            Samples.diagnose(Samples.images(folder + "/stages.tar.xz")),
            Samples.diagnose(Samples.listings(folder, stages)))) {
      assertThat(diagnosis.verdict()).isEqualTo(Verdict.CONSISTENT);
      assertThat(diagnosis.causes()).isEmpty();
      assertThat(diagnosis.convergence().state()).isEqualTo("converged");
      assertThat(diagnosis.convergence().morePasses()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "07-control-absorbed, empty-section-rehomed",
    "01b-percpu-DTT-extrapass, empty-section-rehomed",
    "01d-percpu-DTT-modern-nm-control, same-address-reorder"
  })
  void notesWhatWasAbsorbedOrHarmless(String name, String note) throws Exception {
    Diagnosis diagnosis = Samples.diagnose(Samples.images("stages/" + name + "/stages.tar.xz"));
    assertThat(diagnosis.notes()).extracting(Finding::id).contains(note);
  }

  @Test
  void doesNotCallTheMovedSymbolACauseWhereNoLetterChanges() throws Exception {
    Diagnosis diagnosis =
        Samples.diagnose(Samples.images("stages/01d-percpu-DTT-modern-nm-control/stages.tar.xz"));
    assertThat(diagnosis.letters()).isEqualTo("flags");
    assertThat(diagnosis.notes().getFirst().summary()).startsWith("__data_loc changed place");
    assertThat(diagnosis.patientZero()).isNull();
  }

  @Test
  void seesThatAnOscillatingLayoutNeverSettles() throws Exception {
    Diagnosis diagnosis =
        Samples.diagnose(Samples.images("stages/03-oscillation-extra0/stages.tar.xz"));
    assertThat(diagnosis.convergence().state()).isEqualTo("oscillates");
    assertThat(diagnosis.convergence().morePasses()).isNull();
    assertThat(diagnosis.causes().getFirst().remedies())
        .extracting(Remedy::action)
        .noneMatch(action -> action.contains("KALLSYMS_EXTRA_PASS"));
  }

  @ParameterizedTest
  @CsvSource({
    "04-veneer, __init_fn_veneer, 52230, 52241, 4.0",
    "06-textrange, __stop_unwind_tab, 33641, 33653, 4.20"
  })
  void provesThatANameEnteredTheTable(
      String name, String symbol, long before, long after, String lastVersion) throws Exception {
    Diagnosis diagnosis = Samples.diagnose(Samples.images("stages/" + name + "/stages.tar.xz"));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(diagnosis.causes().getFirst().confidence().proven()).isTrue();
    assertThat(requireNonNull(diagnosis.patientZero()).symbol()).isEqualTo(symbol);
    assertThat(requireNonNull(diagnosis.patientZero()).change()).isEqualTo("added");
    assertThat(diagnosis.proof().getLast())
        .extracting(ProofRow::namesBytes, ProofRow::effect)
        .containsExactly(before, "restored");
    assertThat(diagnosis.proof()).extracting(ProofRow::namesBytes).contains(before, after);
    assertThat(diagnosis.kernelEra()).endsWith(".." + lastVersion);
    assertThat(diagnosis.convergence().morePasses()).isEqualTo(1);
  }

  @Test
  void givesTheSameJsonBack() throws Exception {
    Diagnosis diagnosis = Samples.diagnose(Samples.images(PERCPU + "/stages.tar.xz"));
    String json = DiagnosisJson.write(diagnosis);
    assertThat(DiagnosisJson.read(json)).isEqualTo(diagnosis);
    assertThat(json)
        .contains("\"verdict\" : \"inconsistent\"", "\"kernel_era\" : \"2.6.32..4.20\"")
        .contains("\"confidence\" : \"proven\"", "\"more_passes\" : 1", "\"culprit\" : \"TOOL\"")
        .contains("\"asks_bytes\" : 52241", "\"linked_padded_bytes\" : 52256");
  }

  @Test
  void canTellTheVerdictWithoutTheFirstStage() throws Exception {
    List<Artifact> stages = Samples.images(PERCPU + "/stages.tar.xz");
    Diagnosis diagnosis = Samples.diagnose(stages.subList(1, 3));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(diagnosis.causes()).isEmpty();
  }

  @Test
  void isIncompleteWithoutTheFinalImageButSaysWhatComes() throws Exception {
    List<Artifact> stages = Samples.images(PERCPU + "/stages.tar.xz");
    Diagnosis diagnosis = Samples.diagnose(stages.subList(0, 2));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(diagnosis.headline())
        .startsWith("Incomplete: the final vmlinux (or System.map) is missing.")
        .contains("The next link will differ");
  }

  @Test
  void isIncompleteWhenTheSecondStageIsMissing() throws Exception {
    List<Artifact> stages = Samples.images(PERCPU + "/stages.tar.xz");
    Diagnosis diagnosis = Samples.diagnose(List.of(stages.get(0), stages.get(2)));
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(diagnosis.causes()).isEmpty();
  }
}
