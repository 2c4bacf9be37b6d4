package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** Tables of whole kernels, where the extra collection is at hand. */
class RealTablesTest {
  private static final String R2 = "real/R2-fail-DTT-align16/";

  @ParameterizedTest
  @CsvSource({
    "arm-2.6.32-extrapass, .tmp_kallsyms2.S, .tmp_System.map, 2.6.32, false, 6",
    "arm-2.6.32-extrapass, .tmp_kallsyms3.S, System.map, 2.6.32, false, 6",
    "x86-6.17.9, .tmp_vmlinux0.kallsyms.S, .tmp_vmlinux0.syms, 6.17.9, true, 8",
    "x86-6.17.9, .tmp_vmlinux1.kallsyms.S, .tmp_vmlinux1.syms, 6.17.9, true, 8",
    "x86-6.17.9, .tmp_vmlinux2.kallsyms.S, .tmp_vmlinux2.syms, 6.17.9, true, 8"
  })
  void everyTableOfAPublishedFileIsTheComputedOne(
      String folder, String file, String listing, String version, boolean all, int tables)
      throws Exception {
    Path map = extra("real/" + folder + "/" + listing + ".xz");
    byte[] source = Fixtures.bytes(extra("real/" + folder + "/" + file + ".xz"));
    assertThat(difference(source, map, TablesOfStagesTest.table(map, version, all), tables))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 323985", "2, 323982"})
  void everyTableOfABuiltFileIsTheComputedOne(int stage, long names) throws Exception {
    String file = "tmp_vmlinux.kallsyms" + stage;
    byte[] source = Fixtures.entry(extra(R2 + "kallsyms-S.tar.xz"), file + ".S");
    Path map = extra(R2 + file + ".nm.xz");
    KallsymsTable computed = TablesOfStagesTest.table(map, "6.1.192", true);
    assertThat(difference(source, map, computed, 8)).isEmpty();
    KallsymsAssembly read = KallsymsAssembly.parse(MemorySegment.ofArray(source));
    assertThat(read.sizeBytes("kallsyms_names", 32)).isEqualTo(names);
    assertThat(read.differenceFrom(computed)).isEmpty();
    assertThat(read.tables().getFirst().alignment())
        .hasValueSatisfying(align -> assertThat(align.directive()).isEqualTo(".align"));
  }

  /** The base of the offsets is a relocation there, so its bytes are not in the object. */
  @ParameterizedTest
  @CsvSource({
    "riscv-6.10-rc1, .tmp_vmlinux.kallsyms1.o, .tmp_vmlinux.kallsyms1.syms, 6.10, false",
    "riscv-6.10-rc1, .tmp_vmlinux.kallsyms2.o, .tmp_vmlinux.kallsyms2.syms, 6.10, false",
    "x86-6.17.9, .tmp_vmlinux1.kallsyms.o, .tmp_vmlinux1.syms, 6.17.9, true",
    "x86-6.17.9, .tmp_vmlinux2.kallsyms.o, .tmp_vmlinux2.syms, 6.17.9, true"
  })
  void everyTableOfAPublishedObjectIsTheComputedOne(
      String folder, String file, String listing, String version, boolean all) throws Exception {
    PlacedTables placed =
        new PlacedTables(Fixtures.bytes(extra("real/" + folder + "/" + file + ".xz")));
    Path map = extra("real/" + folder + "/" + listing + ".xz");
    Map<String, byte[]> computed =
        new LinkedHashMap<>(TablesOfStagesTest.table(map, version, all).tables(placed.order()));
    assertThat(computed.remove("kallsyms_relative_base")).isNotNull();
    assertThat(computed).hasSize(7);
    assertThat(ProgramSource.difference(placed.like(computed), computed)).isEmpty();
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

  /** In both byte orders; the file itself has none. */
  private static Optional<String> difference(
      byte[] source, Path map, KallsymsTable computed, int tables) throws Exception {
    SymbolTable symbols = SymbolListing.parse(Fixtures.segment(map));
    long text = symbols.find("_text").map(Symbol::address).orElse(0L);
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      Map<String, byte[]> written =
          ProgramSource.tables(source, symbols.addressBits(), order, text);
      assertThat(written).hasSize(tables);
      Optional<String> found = ProgramSource.difference(written, computed.tables(order));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
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
