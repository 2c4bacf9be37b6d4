package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

class ElfImageTest {
  private static final String R2 = "real/R2-fail-DTT-align16/";

  @ParameterizedTest
  @ValueSource(strings = {"tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"})
  void lettersBySectionNameEqualTheListingsOfAnOldNm(String stage) throws Exception {
    assertSameListing("stages/01-percpu-DTT/", stage, LetterRule.SECTION_NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"})
  void lettersByFlagsEqualTheListingsOfAModernNm(String stage) throws Exception {
    assertSameListing("stages/01d-percpu-DTT-modern-nm-control/", stage, LetterRule.FLAGS);
  }

  private static void assertSameListing(String folder, String stage, LetterRule rule)
      throws Exception {
    byte[] elf = Fixtures.entry(Fixtures.sample(folder + "stages.tar.xz"), stage);
    assertThat(listing(elf, rule)).isEqualTo(text(folder + stage + ".nm.xz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmp_vmlinux.kallsyms1", "tmp_vmlinux.kallsyms2", "vmlinux"})
  void aWholeKernelListsByteForByteAsNmPrintedIt(String stage) throws Exception {
    byte[] elf =
        Fixtures.entry(Fixtures.sample(R2 + "stages-symonly.tar.xz"), stage + ".symonly.elf");
    assertThat(listing(elf, LetterRule.SECTION_NAME)).isEqualTo(text(R2 + stage + ".nm.xz"));
  }

  @Test
  void theHeaderTellsWidthOrderAndArchitecture() throws Exception {
    ElfImage image = stage("vmlinux");
    assertThat(image.bits()).isEqualTo(32);
    assertThat(image.byteOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(image.arch()).isEqualTo("arm");
    assertThat(image.relocatable()).isFalse();
    assertThat(image.banner()).isEmpty();
  }

  @Test
  void aSymbolBelongsToTheSectionOfItsIndexNotOfItsAddress() throws Exception {
    assertThat(stage("tmp_vmlinux1").sectionOf("__per_cpu_end")).contains(".data");
    assertThat(stage("tmp_vmlinux2").sectionOf("__per_cpu_end")).contains(".init.data");
    assertThat(stage("tmp_vmlinux2").sectionOf("no_such_symbol")).isEmpty();
  }

  @Test
  void bytesAreFoundByAddressAndOnlyInsideOneSection() throws Exception {
    ElfImage image = stage("tmp_vmlinux2");
    long count = image.addressOf("kallsyms_num_syms").orElseThrow();
    MemorySegment four = image.bytesAt(count, 4).orElseThrow();
    assertThat(new ElfBytes(four, false, false).u32(0)).isEqualTo(4028);
    assertThat(image.bytesAt(count, 1L << 30)).isEmpty();
    assertThat(image.bytesAt(-4, 8)).isEmpty();
    assertThat(stage("tmp_vmlinux1").addressOf("kallsyms_num_syms")).isEmpty();
  }

  private static ElfImage stage(String name) throws MalformedArtifactException {
    byte[] elf = Fixtures.entry(Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz"), name);
    return ElfImage.of(MemorySegment.ofArray(elf));
  }

  private static String listing(byte[] elf, LetterRule rule) throws MalformedArtifactException {
    return SymbolListing.format(ElfImage.of(MemorySegment.ofArray(elf)).symbols(rule));
  }

  private static String text(String sample) {
    return new String(Fixtures.bytes(Fixtures.sample(sample)), StandardCharsets.ISO_8859_1);
  }
}
