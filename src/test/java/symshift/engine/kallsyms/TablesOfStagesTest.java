package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolListing;

/** The files behind a stage, and the next stage, against the table computed from the stage. */
class TablesOfStagesTest {
  private static final String ADDRESSES = "kallsyms_addresses";

  @ParameterizedTest
  @CsvSource({
    "01-percpu-DTT, 3.3, true, 52241 52238",
    "01b-percpu-DTT-extrapass, 3.3, true, 52241 52238 52238",
    "01d-percpu-DTT-modern-nm-control, 3.3, true, 52243 52243",
    "03-oscillation-extra0, 3.3, true, 52238 52241",
    "04-veneer, 3.3, true, 52230 52241",
    "04c-veneer-filtered-control, 4.1, true, 52230 52230",
    "06-textrange, 3.3, false, 33641 33653",
    "07-control-absorbed, 3.3, true, 52220 52217",
    "08-control-noflip, 3.3, true, 52241 52241"
  })
  void everyTableOfAStageIsInItsFilesAndInTheNextStage(
      String build, String version, boolean all, String names) throws Exception {
    Path folder = Fixtures.sample("stages/" + build);
    Map<String, byte[]> files = Fixtures.archive(folder.resolve("stages.tar.xz"));
    String[] sizes = names.split(" ", -1);
    for (int stage = 1; stage <= sizes.length; stage++) {
      Path listing = folder.resolve("tmp_vmlinux" + stage + ".nm.xz");
      KallsymsTable computed = table(listing, version, all);
      assertThat(computed.names()).hasSize(Integer.parseInt(sizes[stage - 1]));
      assertSource(computed, file(files, "tmp_kallsyms" + stage + ".S"), text(listing));
      assertObject(computed, file(files, "tmp_kallsyms" + stage + ".o"), text(listing));
      String next = stage < sizes.length ? "tmp_vmlinux" + (stage + 1) : "vmlinux";
      assertLinked(computed, file(files, next));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tmp_vmlinux.kallsyms1, tmp_vmlinux.kallsyms2, 323985",
    "tmp_vmlinux.kallsyms2, vmlinux, 323982"
  })
  void everyTableOfAWholeKernelIsInTheNextStage(String stage, String next, int bytes)
      throws Exception {
    Path folder = Fixtures.sample("real/R2-fail-DTT-align16");
    KallsymsTable computed = table(folder.resolve(stage + ".nm.xz"), "6.1.192", true);
    assertThat(computed.symbolCount()).isEqualTo(28956);
    assertThat(computed.tableBytes())
        .containsEntry("kallsyms_offsets", 115824)
        .containsEntry("kallsyms_relative_base", 4)
        .containsEntry("kallsyms_names", bytes)
        .containsEntry("kallsyms_markers", 456)
        .containsEntry("kallsyms_seqs_of_names", 86868)
        .containsEntry("kallsyms_token_table", 863)
        .hasSize(8);
    Path images = folder.resolve("stages-symonly.tar.xz");
    assertLinked(computed, Fixtures.entry(images, next + ".symonly.elf"));
  }

  @Test
  void theTableOfOneStageIsNotThatOfTheNext() throws Exception {
    Path folder = Fixtures.sample("stages/01-percpu-DTT");
    KallsymsTable second = table(folder.resolve("tmp_vmlinux2.nm.xz"), "3.3", true);
    Map<String, byte[]> files = Fixtures.archive(folder.resolve("stages.tar.xz"));
    assertThat(TinyMap.object(file(files, "tmp_kallsyms1.o")).differenceFrom(second)).isPresent();
    assertThat(new PlacedTables(file(files, "tmp_vmlinux2")).difference(second)).isPresent();
    assertThat(source(file(files, "tmp_kallsyms1.S")).differenceFrom(second))
        .hasValueSatisfying(text -> assertThat(text).contains("__per_cpu_"));
  }

  private static void assertSource(KallsymsTable computed, byte[] file, long text)
      throws Exception {
    KallsymsAssembly source = source(file);
    assertThat(source.differenceFrom(computed)).isEmpty();
    computed
        .tableBytes()
        .forEach((label, bytes) -> assertThat(source.sizeBytes(label, 32)).isIn((long) bytes, 4L));
    Map<String, byte[]> tables = computed.tables(ByteOrder.LITTLE_ENDIAN);
    assertThat(tables).hasSize(6);
    Map<String, byte[]> written = ProgramSource.tables(file, 32, ByteOrder.LITTLE_ENDIAN, text);
    assertThat(ProgramSource.difference(written, tables)).isEmpty();
  }

  private static void assertObject(KallsymsTable computed, byte[] file, long text)
      throws Exception {
    KallsymsObject object = TinyMap.object(file);
    assertThat(object.differenceFrom(computed)).isEmpty();
    computed
        .tableBytes()
        .forEach((label, bytes) ->
            assertThat(object.paddedBytes()).containsEntry(label, (bytes + 15) / 16 * 16L));
    PlacedTables placed = new PlacedTables(file);
    Map<String, byte[]> expected = new LinkedHashMap<>(computed.tables(placed.order()));
    expected.computeIfPresent(ADDRESSES, (label, bytes) -> before(bytes, placed.order(), text));
    assertThat(ProgramSource.difference(placed.like(expected), expected)).isEmpty();
  }

  /** Addresses as they stand before the linker adds that of {@code _text} to each. */
  private static byte[] before(byte[] linked, ByteOrder order, long text) {
    ByteBuffer from = ByteBuffer.wrap(linked).order(order);
    ByteBuffer into = ByteBuffer.allocate(linked.length).order(order);
    while (from.hasRemaining()) {
      into.putInt(from.getInt() - (int) text);
    }
    return into.array();
  }

  private static void assertLinked(KallsymsTable computed, byte[] file) throws Exception {
    PlacedTables placed = new PlacedTables(file);
    assertThat(placed.difference(computed)).isEmpty();
    LinkedTables decoded = LinkedTables.in(placed.image()).orElseThrow();
    assertThat(decoded.entries())
        .isEqualTo(computed.entries().stream().map(TableEntry::text).toList());
    assertThat(decoded.names()).isEqualTo(computed.names());
    assertThat(decoded.tokenTable()).isEqualTo(computed.tokenTable());
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static KallsymsAssembly source(byte[] file) throws Exception {
    return KallsymsAssembly.parse(MemorySegment.ofArray(file));
  }

  private static long text(Path listing) throws Exception {
    return SymbolListing.parse(Fixtures.segment(listing))
        .find("_text")
        .map(Symbol::address)
        .orElseThrow();
  }

  static KallsymsTable table(Path listing, String version, boolean all) throws Exception {
    KernelEra era = KernelEra.of(version).orElseThrow();
    return KallsymsTable.of(
        SymbolListing.parse(Fixtures.segment(listing)), new TableRules(era, all, false));
  }
}
