package symshift.engine.diagnosis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.engine.artifact.ReadResult;
import symshift.engine.diff.FirstChange;
import symshift.engine.kallsyms.TableEntry;

class CascadeFoldTest {
  @Test
  void aRenamedSymbolMovedAndIsNamed() throws Exception {
    Diagnosis diagnosis =
        Samples.diagnose(
            List.of(
                Samples.listing("tmp_vmlinux1", text("c0001000 T a\nc0002000 t f.1\n")),
                Samples.listing("tmp_vmlinux2", text("c0001000 T a\nc0002008 t f.2\n")),
                Samples.listing("vmlinux", text("c0001000 T a\nc0002008 t f.2\n"))));
    Cascade cascade = diagnosis.cascades().getFirst();
    assertThat(cascade.remarks()).containsExactly("f.1 is f.2 now");
    assertThat(cascade.stretches())
        .containsExactly(
            new Stretch(1, "0", "moved", "a", "a", "", false),
            new Stretch(1, "+0x8", "moved", "f.2", "f.2", "", false));
    assertThat(TextReport.write(diagnosis)).contains("  - f.1 is f.2 now\n");
  }

  @Test
  void aReportKeptFromBeforeHasNoRemarks() throws Exception {
    Diagnosis diagnosis = Samples.diagnose(Samples.images("stages/01-percpu-DTT/stages.tar.xz"));
    String json = DiagnosisJson.write(diagnosis);
    String before = json.replaceAll(",\\s*\"remarks\" : \\[[^]]*]", "");
    assertThat(before).isNotEqualTo(json).doesNotContain("remarks");
    assertThat(DiagnosisJson.read(before).cascades()).allMatch(one -> one.remarks().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages/01-percpu-DTT/stages.tar.xz",
        "stages/03-oscillation-extra0/stages.tar.xz",
        "stages/04-veneer/stages.tar.xz",
        "stages/06-textrange/stages.tar.xz",
        "real/R2-fail-DTT-align16/stages-symonly.tar.xz"
      })
  void patientZeroOfTheFoldIsThatOfTheDiagnosis(String archive) throws Exception {
    Evidence evidence = Evidence.of(new ReadResult(Samples.images(archive), List.of()));
    StagePair pair = evidence.changedPair().orElseThrow();
    FirstChange first =
        FirstChange.in(
                pair.diff(),
                pair.fromTable().entries().stream().map(TableEntry::text).toList(),
                pair.toTable().entries().stream().map(TableEntry::text).toList())
            .orElseThrow();
    String name =
        first.from() < 0
            ? pair.diff().to().name(first.to())
            : pair.diff().from().name(first.from());
    assertThat(name).isEqualTo(requireNonNull(Diagnoser.diagnose(evidence).patientZero()).symbol());
    assertThat(first.inTable()).isTrue();
  }

  private static byte[] text(String listing) {
    return listing.getBytes(ISO_8859_1);
  }
}
