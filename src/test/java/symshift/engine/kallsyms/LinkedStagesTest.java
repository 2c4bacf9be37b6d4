package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.elf.ElfImage;

/** Every table of every stage against the one computed from the stage before it, byte for byte. */
class LinkedStagesTest {
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
  void everyTableOfAStageStandsInTheNext(String build, String version, boolean all, int stages)
      throws Exception {
    Path folder = Fixtures.sample("stages/" + build);
    Map<String, byte[]> images = Fixtures.archive(folder.resolve("stages.tar.xz"));
    for (int stage = 1; stage <= stages; stage++) {
      Path listing = folder.resolve("tmp_vmlinux" + stage + ".nm.xz");
      String next = stage < stages ? "tmp_vmlinux" + (stage + 1) : "vmlinux";
      assertLinked(TablesOfStagesTest.table(listing, version, all), images.get(next), 6);
    }
  }

  @Test
  void everyTableOfAWholeKernelStandsInTheNextStage() throws Exception {
    Path folder = Fixtures.sample("real/R2-fail-DTT-align16");
    Map<String, byte[]> images = Fixtures.archive(folder.resolve("stages-symonly.tar.xz"));
    for (int stage = 1; stage <= 2; stage++) {
      Path listing = folder.resolve("tmp_vmlinux.kallsyms" + stage + ".nm.xz");
      String next = stage == 1 ? "tmp_vmlinux.kallsyms2" : "vmlinux";
      byte[] image = images.get(next + ".symonly.elf");
      assertLinked(TablesOfStagesTest.table(listing, "6.1.192", true), image, 8);
    }
  }

  private static void assertLinked(KallsymsTable computed, byte[] file, int tables)
      throws Exception {
    ElfImage image = ElfImage.of(MemorySegment.ofArray(file));
    Map<String, byte[]> expected = computed.tables(image.byteOrder());
    assertThat(expected).hasSize(tables);
    for (var each : expected.entrySet()) {
      long address = image.addressOf(each.getKey()).orElseThrow();
      MemorySegment rest = image.bytesFrom(address).orElseThrow();
      byte[] linked = rest.asSlice(0, each.getValue().length).toArray(ValueLayout.JAVA_BYTE);
      assertThat(linked).as(each.getKey()).isEqualTo(each.getValue());
    }
  }
}
