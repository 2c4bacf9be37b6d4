package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;

/** Tables of whole kernels, where the extra collection is at hand. */
class RealTablesTest {
  private static final String R2 = "real/R2-fail-DTT-align16/";

  @ParameterizedTest
  @CsvSource({"1, 323985", "2, 323982"})
  void theFileOfAWholeKernelIsTheTableOfItsStage(int stage, long names) throws Exception {
    Path archive = extra(R2 + "kallsyms-S.tar.xz");
    String file = "tmp_vmlinux.kallsyms" + stage;
    KallsymsAssembly source =
        KallsymsAssembly.parse(MemorySegment.ofArray(Fixtures.entry(archive, file + ".S")));
    KallsymsTable computed = TablesOfStagesTest.table(extra(R2 + file + ".nm.xz"), "6.1.192", true);
    assertThat(source.sizeBytes("kallsyms_names", 32)).isEqualTo(names);
    assertThat(source.differenceFrom(computed)).isEmpty();
    assertThat(source.tables().getFirst().alignment())
        .hasValueSatisfying(align -> assertThat(align.directive()).isEqualTo(".align"));
  }

  @Test
  void theThreeFilesOf2632DifferInAddressesOnly() throws Exception {
    String folder = "real/arm-2.6.32-extrapass/";
    KallsymsTable last =
        TablesOfStagesTest.table(extra(folder + ".tmp_System.map.xz"), "2.6.32", false);
    assertThat(source(folder + ".tmp_kallsyms3.S.xz").differenceFrom(last)).isEmpty();
    assertThat(source(folder + ".tmp_kallsyms1.S.xz").differenceFrom(last))
        .hasValueSatisfying(text -> assertThat(text).contains(" is at "));
  }

  @Test
  void filesOf617AreTheTablesOfTheirStagesWhereTheOrderDiffers() throws Exception {
    String folder = "real/x86-6.17.9/";
    KallsymsAssembly first = source(folder + ".tmp_vmlinux1.kallsyms.S.xz");
    KallsymsAssembly second = source(folder + ".tmp_vmlinux2.kallsyms.S.xz");
    assertThat(source(folder + ".tmp_vmlinux0.kallsyms.S.xz").symbolCount()).isZero();
    assertThat(first.symbolCount()).isEqualTo(17_924);
    assertThat(first.contents().orElseThrow().differenceFrom(second.contents().orElseThrow()))
        .hasValueSatisfying(
            text -> assertThat(text).startsWith("the same symbols in another order"));
    for (int stage = 1; stage <= 2; stage++) {
      KallsymsObject object = object(folder + ".tmp_vmlinux" + stage + ".kallsyms.o.xz");
      KallsymsAssembly source = stage == 1 ? first : second;
      assertThat(object.fileBytes()).isEqualTo(332_256);
      assertThat(object.contents().orElseThrow().differenceFrom(source.contents().orElseThrow()))
          .isEmpty();
    }
  }

  @Test
  void objectsOf610HaveTheSameNamesAndLabels() throws Exception {
    KallsymsObject first = object("real/riscv-6.10-rc1/.tmp_vmlinux.kallsyms1.o.xz");
    KallsymsObject second = object("real/riscv-6.10-rc1/.tmp_vmlinux.kallsyms2.o.xz");
    assertThat(first.symbolCount()).isEqualTo(43_801);
    assertThat(first.contents().orElseThrow().differenceFrom(second.contents().orElseThrow()))
        .isEmpty();
    assertThat(first.labels()).isEqualTo(second.labels()).containsEntry("kallsyms_names", 8L);
    assertThat(first.fileBytes()).isEqualTo(854_864);
  }

  private static KallsymsAssembly source(String file) throws MalformedArtifactException {
    return KallsymsAssembly.parse(Fixtures.segment(extra(file)));
  }

  private static KallsymsObject object(String file) throws MalformedArtifactException {
    return TinyMap.object(Fixtures.bytes(extra(file)));
  }

  private static Path extra(String file) {
    assumeTrue(Fixtures.extra(file).isPresent(), "no extra collection with " + file);
    return Fixtures.extra(file).orElseThrow();
  }
}
