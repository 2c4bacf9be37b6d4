package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.elf.ElfImage;

class LinkedTablesTest {
  private static final String STAGES = "stages/01-percpu-DTT/stages.tar.xz";

  @Test
  void anImageWithoutTablesHasNone() throws Exception {
    assertThat(linked(Fixtures.entry(Fixtures.sample(STAGES), "tmp_vmlinux1"))).isEmpty();
  }

  @Test
  void entriesAreDecodedInTableOrder() throws Exception {
    LinkedTables tables = linked(Fixtures.entry(Fixtures.sample(STAGES), "vmlinux")).orElseThrow();
    assertThat(tables.entries())
        .hasSize(4028)
        .contains("T__per_cpu_end", "dML_bits")
        .doesNotContain("A__data_loc");
    assertThat(tables.tokenTable()).hasSize(959);
  }

  @Test
  void zerosInPlaceOfTheTablesAreNone() throws Exception {
    byte[] file = Fixtures.entry(Fixtures.sample(STAGES), "vmlinux");
    ElfImage image = ElfImage.of(MemorySegment.ofArray(file));
    int from = (int) image.sections().get(namedRodata(image)).offset();
    int to = from + (int) image.sections().get(namedRodata(image)).size();
    Arrays.fill(file, from, to, (byte) 0);
    assertThat(linked(file)).isEmpty();
  }

  @Test
  void noiseInPlaceOfTheTablesIsNone() throws Exception {
    byte[] file = Fixtures.entry(Fixtures.sample(STAGES), "vmlinux");
    ElfImage image = ElfImage.of(MemorySegment.ofArray(file));
    int from = (int) image.sections().get(namedRodata(image)).offset();
    byte[] noise = new byte[(int) image.sections().get(namedRodata(image)).size()];
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      random.nextBytes(noise);
      System.arraycopy(noise, 0, file, from, noise.length);
      assertThat(linked(file)).isEmpty();
    }
  }

  private static int namedRodata(ElfImage image) {
    return image.sections().stream()
        .filter(section -> section.name().equals(".rodata"))
        .findFirst()
        .orElseThrow()
        .index();
  }

  private static Optional<LinkedTables> linked(byte[] file) throws Exception {
    return LinkedTables.in(ElfImage.of(MemorySegment.ofArray(file)));
  }
}
