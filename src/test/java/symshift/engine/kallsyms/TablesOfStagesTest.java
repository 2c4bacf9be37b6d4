package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.symbol.SymbolListing;

/** The files between two stages against the table computed from the earlier one. */
class TablesOfStagesTest {
  @ParameterizedTest
  @CsvSource({
    "01-percpu-DTT, 3.3, true, 2",
    "01b-percpu-DTT-extrapass, 3.3, true, 3",
    "01d-percpu-DTT-modern-nm-control, 3.3, true, 2",
    "03-oscillation-extra0, 3.3, true, 2",
    "04-veneer, 3.3, true, 2",
    "04c-veneer-filtered-control, 4.1, true, 2",
    "06-textrange, 3.3, false, 2",
    "07-control-absorbed, 3.3, true, 2",
    "08-control-noflip, 3.3, true, 2"
  })
  void everyFileIsTheTableOfItsStage(String build, String version, boolean all, int stages)
      throws Exception {
    Path folder = Fixtures.sample("stages/" + build);
    Path files = folder.resolve("stages.tar.xz");
    for (int stage = 1; stage <= stages; stage++) {
      KallsymsTable computed =
          table(folder.resolve("tmp_vmlinux" + stage + ".nm.xz"), version, all);
      KallsymsAssembly source = source(Fixtures.entry(files, "tmp_kallsyms" + stage + ".S"));
      KallsymsObject object = TinyMap.object(Fixtures.entry(files, "tmp_kallsyms" + stage + ".o"));
      assertThat(source.differenceFrom(computed)).isEmpty();
      assertThat(object.differenceFrom(computed)).isEmpty();
      computed
          .tableBytes()
          .forEach((label, bytes) -> {
            int padded = (bytes + 15) / 16 * 16;
            assertThat(source.sizeBytes(label, 32)).isIn((long) bytes, 4L);
            assertThat(object.paddedBytes()).containsEntry(label, (long) padded);
          });
    }
  }

  @Test
  void theTableOfOneStageIsNotThatOfTheNext() throws Exception {
    Path folder = Fixtures.sample("stages/01-percpu-DTT");
    KallsymsTable second = table(folder.resolve("tmp_vmlinux2.nm.xz"), "3.3", true);
    Path files = folder.resolve("stages.tar.xz");
    assertThat(source(Fixtures.entry(files, "tmp_kallsyms1.S")).differenceFrom(second))
        .hasValueSatisfying(text -> assertThat(text).contains("__per_cpu_"));
    assertThat(TinyMap.object(Fixtures.entry(files, "tmp_kallsyms1.o")).differenceFrom(second))
        .isPresent();
  }

  private static KallsymsAssembly source(byte[] file) throws Exception {
    return KallsymsAssembly.parse(MemorySegment.ofArray(file));
  }

  static KallsymsTable table(Path listing, String version, boolean all) throws Exception {
    KernelEra era = KernelEra.of(version).orElseThrow();
    return KallsymsTable.of(
        SymbolListing.parse(Fixtures.segment(listing)), new TableRules(era, all, false));
  }
}
