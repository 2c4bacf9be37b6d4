package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** Tables of distributed kernels: data of others, read where the extra collection is present. */
class PublishedTablesTest {
  @ParameterizedTest
  @CsvSource({
    "amd64, amd64, true",
    "armhf, armmp, false",
    "ppc64el, powerpc64le, false",
    "s390x, s390x, false"
  })
  void theTablesOfADistributedKernelHaveTheHashesOfItsImage(
      String map, String flavour, boolean allAndPercpu) throws Exception {
    String expected =
        new String(Fixtures.bytes(extra("maps/expected.jsonl")), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("-" + flavour + "-"))
            .findFirst()
            .orElseThrow();
    KallsymsTable table =
        table(extra("maps/" + map + ".nm.xz"), "6.1.176", allAndPercpu, allAndPercpu);
    ByteOrder order = map.equals("s390x") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    Map<String, byte[]> tables = new LinkedHashMap<>(table.tables(order));
    assertThat(tables.remove("kallsyms_relative_base")).isNotNull();
    assertThat(tables).hasSize(7);
    for (var each : tables.entrySet()) {
      assertThat(expected)
          .contains(
              "\"%s\": {\"bytes\": %d, \"sha256\": \"%s\""
                  .formatted(each.getKey(), each.getValue().length, sha256(each.getValue())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "arm-2.6.32-extrapass, .tmp_kallsyms2.S, .tmp_System.map, 2.6.32, false",
    "arm-2.6.32-extrapass, .tmp_kallsyms3.S, System.map, 2.6.32, false",
    "x86-6.17.9, .tmp_vmlinux0.kallsyms.S, .tmp_vmlinux0.syms, 6.17.9, true",
    "x86-6.17.9, .tmp_vmlinux1.kallsyms.S, .tmp_vmlinux1.syms, 6.17.9, true",
    "x86-6.17.9, .tmp_vmlinux2.kallsyms.S, .tmp_vmlinux2.syms, 6.17.9, true"
  })
  void everyTableOfAPublishedFileIsTheComputedOne(
      String folder, String file, String listing, String version, boolean all) throws Exception {
    Path map = extra("real/" + folder + "/" + listing + ".xz");
    byte[] source = Fixtures.bytes(extra("real/" + folder + "/" + file + ".xz"));
    long text =
        SymbolListing.parse(Fixtures.segment(map)).find("_text").map(Symbol::address).orElse(0L);
    KallsymsTable computed = table(map, version, all, false);
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      Map<String, byte[]> published = ProgramSource.tables(source, 32, order, text);
      assertThat(published).hasSizeGreaterThan(4);
      assertThat(ProgramSource.difference(published, computed.tables(order))).isEmpty();
    }
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
    MemorySegment bytes = Fixtures.segment(extra("real/" + folder + "/" + file + ".xz"));
    ElfImage image = ElfImage.of(bytes);
    KallsymsObject object = KallsymsObject.in(image, bytes).orElseThrow();
    ElfSection section =
        image.sections().stream()
            .filter(each -> each.name().equals(".rodata"))
            .findFirst()
            .orElseThrow();
    Map<String, byte[]> computed =
        new LinkedHashMap<>(
            table(extra("real/" + folder + "/" + listing + ".xz"), version, all, false).tables(image.byteOrder()));
    assertThat(computed.remove("kallsyms_relative_base")).isNotNull();
    assertThat(computed).hasSize(7);
    computed.forEach((label, table) -> {
      long at = section.offset() + object.labels().get(label);
      assertThat(bytes.asSlice(at, table.length).toArray(ValueLayout.JAVA_BYTE))
          .as(label)
          .isEqualTo(table);
    });
  }

  private static Path extra(String path) {
    assumeTrue(
        Fixtures.extra(path).isPresent(),
        () -> "needs " + path + " in the folder that the property symshift.fixtures names");
    return Fixtures.extra(path).orElseThrow();
  }

  private static KallsymsTable table(Path listing, String version, boolean all, boolean percpu)
      throws Exception {
    SymbolTable symbols = SymbolListing.parse(Fixtures.segment(listing));
    KernelEra era = KernelEra.of(version).orElseThrow();
    return KallsymsTable.of(symbols, new TableRules(era, all, percpu));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
