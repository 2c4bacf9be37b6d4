package symshift.engine.kallsyms;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.TableCheck.Verdict;

class KallsymsDecoderTest {
  private static final AddressForm ADDRESSES = AddressForm.ADDRESSES;
  private static final AddressForm BASE = AddressForm.BASE_RELATIVE;
  private static final AddressForm PLACE = AddressForm.PC_RELATIVE;

  static Stream<BuiltKernel.Kind> kinds() {
    return Stream.of(
        new BuiltKernel.Kind("2.6.32", Set.of(), 32, LITTLE_ENDIAN, 40, ADDRESSES),
        new BuiltKernel.Kind("3.3", Set.of(), 64, LITTLE_ENDIAN, 183, ADDRESSES),
        new BuiltKernel.Kind("3.3", Set.of(), 64, BIG_ENDIAN, 22, ADDRESSES),
        new BuiltKernel.Kind("4.9", Set.of(), 64, LITTLE_ENDIAN, 183, BASE),
        new BuiltKernel.Kind("4.14", Set.of(), 64, LITTLE_ENDIAN, 62, BASE),
        new BuiltKernel.Kind("4.19", Set.of(), 64, BIG_ENDIAN, 22, BASE),
        new BuiltKernel.Kind("5.10", Set.of(), 64, LITTLE_ENDIAN, 62, BASE),
        new BuiltKernel.Kind("5.10", Set.of(), 64, LITTLE_ENDIAN, 62, ADDRESSES),
        new BuiltKernel.Kind("5.10", Set.of(), 32, BIG_ENDIAN, 20, BASE),
        new BuiltKernel.Kind("6.1.0", Set.of(), 64, BIG_ENDIAN, 22, BASE),
        new BuiltKernel.Kind("6.1.100", Set.of(), 32, LITTLE_ENDIAN, 40, BASE),
        new BuiltKernel.Kind("6.1.100", Set.of(), 32, LITTLE_ENDIAN, 40, ADDRESSES),
        new BuiltKernel.Kind("6.3", Set.of(), 64, LITTLE_ENDIAN, 62, BASE),
        new BuiltKernel.Kind("6.6", Set.of(), 64, LITTLE_ENDIAN, 62, BASE),
        new BuiltKernel.Kind("6.6", Set.of(), 64, BIG_ENDIAN, 22, ADDRESSES),
        new BuiltKernel.Kind("6.6", Set.of(), 32, LITTLE_ENDIAN, 40, BASE),
        new BuiltKernel.Kind("7.3", Set.of(), 64, LITTLE_ENDIAN, 62, PLACE),
        new BuiltKernel.Kind("7.3", Set.of(), 64, BIG_ENDIAN, 22, PLACE),
        new BuiltKernel.Kind("7.3", Set.of(), 32, LITTLE_ENDIAN, 40, PLACE));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyLayoutIsDecodedByItsLabels(BuiltKernel.Kind kind) throws Exception {
    BuiltKernel kernel = BuiltKernel.of(kind, 1400);
    isDecoded(kernel, kernel.labelled(), true);
    assertThat(BuiltKernel.check(kernel.labelled()).verdict()).isEqualTo(Verdict.CONSISTENT);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyLayoutIsFoundByItsShape(BuiltKernel.Kind kind) throws Exception {
    BuiltKernel kernel = BuiltKernel.of(kind, 1400);
    isDecoded(kernel, kernel.stripped(), false);
    isDecoded(kernel, kernel.withoutSections(), false);
    assertThat(BuiltKernel.check(kernel.stripped()).verdict()).isEqualTo(Verdict.SOUND);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 160, 170, 171, 1000})
  void aFewSymbolsAreEnough(int functions) throws Exception {
    for (BuiltKernel.Kind kind : kinds().toList()) {
      BuiltKernel kernel = BuiltKernel.of(kind, functions);
      assertThat(BuiltKernel.decode(kernel.labelled()).entries()).isEqualTo(kernel.entries);
      assertThat(BuiltKernel.decode(kernel.stripped()).entries())
          .as("%s", kind)
          .isEqualTo(kernel.entries);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aFlatBinaryIsReadInEitherOrderAndWidth(BuiltKernel.Kind kind) throws Exception {
    BuiltKernel kernel = BuiltKernel.of(kind, 1400);
    byte[] elf = kernel.stripped();
    FoundTable first = BuiltKernel.decode(elf).tables().getFirst();
    byte[] flat = Arrays.copyOfRange(elf, (int) first.fileOffset() - 0x1000, elf.length);
    DecodedTables found = KallsymsDecoder.inRaw(MemorySegment.ofArray(flat)).orElseThrow();
    assertThat(found.bigEndian()).isEqualTo(kind.order() == BIG_ENDIAN);
    assertThat(found.entries().stream().map(TableEntry::text))
        .isEqualTo(kernel.entries.stream().map(TableEntry::text).toList());
    assertThat(found.tables().stream().map(FoundTable::label).toList())
        .isEqualTo(List.copyOf(kernel.tables.keySet()));
  }

  private static void isDecoded(BuiltKernel kernel, byte[] file, boolean labelled)
      throws Exception {
    DecodedTables found = BuiltKernel.decode(file);
    assertThat(found.labelled()).isEqualTo(labelled);
    assertThat(found.tables().stream().map(FoundTable::label).toList())
        .isEqualTo(List.copyOf(kernel.tables.keySet()));
    for (FoundTable each : found.tables()) {
      assertThat(each.address()).as(each.label()).isEqualTo(kernel.labels.get(each.label()));
      assertThat(each.contents()).as(each.label()).isEqualTo(kernel.tables.get(each.label()));
      int from = (int) each.fileOffset();
      assertThat(Arrays.copyOfRange(file, from, from + each.bytes())).isEqualTo(each.contents());
    }
    boolean plain = kernel.kind.form() == PLACE && kernel.kind.bits() == 32;
    assertThat(found.form()).hasValue(plain ? ADDRESSES : kernel.kind.form());
    assertThat(found.entries()).isEqualTo(kernel.entries);
  }

  @Test
  void objectFilesHaveNamesAndNoAddresses() throws Exception {
    for (String sample :
        List.of("2.6.32-arm.o", "6.1-arm.o", "6.1-s390.o", "6.12-amd64.o", "7.3-arm64.o")) {
      byte[] file = Fixtures.bytes(Fixtures.sample("formats/kallsyms-object/" + sample));
      DecodedTables found = BuiltKernel.decode(file);
      assertThat(found.hasAddresses()).isFalse();
      assertThat(found.entries().stream().map(TableEntry::text).toList())
          .isEqualTo(TinyMap.object(file).contents().orElseThrow().entries());
      assertThat(BuiltKernel.check(file).verdict()).isEqualTo(Verdict.SOUND);
    }
  }

  @Test
  void anEmptyTableIsNone() throws Exception {
    byte[] file = Fixtures.bytes(Fixtures.sample("formats/kallsyms-object/6.12-empty-powerpc.o"));
    assertThat(KallsymsDecoder.in(ElfImage.of(MemorySegment.ofArray(file)))).isEmpty();
  }
}
