package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;

class KallsymsObjectTest {
  @ParameterizedTest
  @CsvSource({
    "2.6.32-arm.o, 2.6.32, arm, 32, 20",
    "6.1-arm.o, 6.1, arm, 32, 1",
    "6.1-s390.o, 6.1, s390, 64, 20",
    "6.12-amd64.o, 6.3, x86, 64, 1",
    "7.3-arm64.o, 6.3, arm64, 64, 20"
  })
  void theObjectOfEveryEraHoldsTheTableOfItsListing(
      String sample, String version, String arch, int bits, int relocations) throws Exception {
    KallsymsObject object = TinyMap.object(sample(sample));
    assertThat(object.differenceFrom(TinyMap.table(TinyMap.TEXT, version))).isEmpty();
    assertThat(object.symbolCount()).isEqualTo(20);
    assertThat(object.arch()).isEqualTo(arch);
    assertThat(object.bits()).isEqualTo(bits);
    assertThat(object.relocations()).isEqualTo(relocations);
    assertThat(object.fileBytes()).isEqualTo(sample(sample).length);
    String other = TinyMap.TEXT.replace("D init_task", "T init_task");
    assertThat(object.differenceFrom(TinyMap.table(other, version)))
        .hasValue("symbol 12 is \"Dinit_task\", expected \"Tinit_task\"");
  }

  @Test
  void distancesBetweenLabelsAreTheSizesWithPadding() throws Exception {
    KallsymsObject object = TinyMap.object(sample("2.6.32-arm.o"));
    assertThat(object.paddedBytes())
        .containsEntry("kallsyms_addresses", 80L)
        .containsEntry("kallsyms_num_syms", 16L)
        .containsEntry("kallsyms_names", 48L)
        .containsEntry("kallsyms_markers", 16L)
        .containsEntry("kallsyms_token_table", 1120L)
        .containsEntry("kallsyms_token_index", 512L)
        .hasSize(6);
    assertThat(object.labels()).containsEntry("kallsyms_names", 96L);
  }

  @Test
  void emptyTablesShareAPlace() throws Exception {
    KallsymsObject object = TinyMap.object(sample("6.12-empty-powerpc.o"));
    assertThat(object.symbolCount()).isZero();
    assertThat(object.labels())
        .containsEntry("kallsyms_names", 4L)
        .containsEntry("kallsyms_token_table", 4L);
    assertThat(object.paddedBytes())
        .containsEntry("kallsyms_names", 0L)
        .containsEntry("kallsyms_markers", 0L)
        .containsEntry("kallsyms_token_table", 256L)
        .containsEntry("kallsyms_seqs_of_names", 0L);
    assertThat(object.contents().orElseThrow().tokenTable()).hasSize(256);
  }

  @Test
  void namesWithoutTokensHaveAPlaceOnly() throws Exception {
    KallsymsObject object = TinyMap.object(sample("2.6.9-i386.o"));
    assertThat(object.symbolCount()).isEqualTo(20);
    assertThat(object.contents()).isEmpty();
    assertThat(object.differenceFrom(TinyMap.table(TinyMap.TEXT, "2.6.32")))
        .hasValueSatisfying(text -> assertThat(text).contains("without tokens"));
  }

  @Test
  void aLinkedImageIsNone() throws Exception {
    MemorySegment file =
        MemorySegment.ofArray(
            Fixtures.entry(Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz"), "vmlinux"));
    assertThat(KallsymsObject.in(ElfImage.of(file), file)).isEmpty();
  }

  @Test
  void bytesThatAreNoNamesAreRefused() throws Exception {
    byte[] file = sample("6.12-amd64.o");
    KallsymsObject whole = TinyMap.object(file);
    byte[] names = whole.contents().orElseThrow().names();
    int at = indexOf(file, names);
    Arrays.fill(file, at, at + names.length, (byte) 0);
    assertThatThrownBy(() -> TinyMap.object(file))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessage(
            "not a readable kallsyms-object file: expected 20 compressed symbols at byte "
                + at
                + ", found other bytes");
  }

  private static int indexOf(byte[] file, byte[] part) {
    int at = 0;
    while (!Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  private static byte[] sample(String name) {
    return Fixtures.bytes(Fixtures.sample("formats/kallsyms-object/" + name));
  }
}
