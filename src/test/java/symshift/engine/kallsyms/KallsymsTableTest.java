package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.elf.ElfImage;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class KallsymsTableTest {
  private static final String R2 = "real/R2-fail-DTT-align16/";

  @ParameterizedTest
  @CsvSource({
    "base, 4028, 52241",
    "a_only_data_loc_moved, 4028, 52241",
    "b_only_type_letters, 4028, 52238",
    "c_random_order, 4028, 52241",
    "d1_data_loc_D_stage1, 4029, 52248",
    "d2_data_loc_D_stage2, 4029, 52248"
  })
  void oneChangeAtATimeGivesTheMeasuredSizes(String listing, int symbols, int names)
      throws Exception {
    KallsymsTable table = table("causality/" + listing + ".nm.xz", "3.3", true);
    assertThat(table.symbolCount()).isEqualTo(symbols);
    assertThat(table.tableBytes())
        .containsEntry("kallsyms_addresses", symbols * 4)
        .containsEntry("kallsyms_num_syms", 4)
        .containsEntry("kallsyms_names", names)
        .containsEntry("kallsyms_markers", 64)
        .containsEntry("kallsyms_token_table", 959)
        .containsEntry("kallsyms_token_index", 512)
        .hasSize(6);
    assertThat(table.names()).hasSize(names);
  }

  @ParameterizedTest
  @CsvSource({
    "01-percpu-DTT, tmp_vmlinux1, tmp_vmlinux2, 3.3, true, 52241",
    "01-percpu-DTT, tmp_vmlinux2, vmlinux, 3.3, true, 52238",
    "01b-percpu-DTT-extrapass, tmp_vmlinux3, vmlinux, 3.3, true, 52238",
    "01d-percpu-DTT-modern-nm-control, tmp_vmlinux1, tmp_vmlinux2, 3.3, true, 52243",
    "03-oscillation-extra0, tmp_vmlinux1, tmp_vmlinux2, 3.3, true, 52238",
    "03-oscillation-extra0, tmp_vmlinux2, vmlinux, 3.3, true, 52241",
    "04-veneer, tmp_vmlinux1, tmp_vmlinux2, 3.3, true, 52230",
    "04-veneer, tmp_vmlinux2, vmlinux, 3.3, true, 52241",
    "04c-veneer-filtered-control, tmp_vmlinux2, vmlinux, 4.1, true, 52230",
    "06-textrange, tmp_vmlinux1, tmp_vmlinux2, 3.3, false, 33641",
    "06-textrange, tmp_vmlinux2, vmlinux, 3.3, false, 33653",
    "07-control-absorbed, tmp_vmlinux2, vmlinux, 3.3, true, 52217",
    "08-control-noflip, tmp_vmlinux2, vmlinux, 3.3, true, 52241"
  })
  void theTableOfAStageIsByteForByteTheOneLinkedIntoTheNext(
      String build, String stage, String next, String version, boolean all, int bytes)
      throws Exception {
    String folder = "stages/" + build + "/";
    KallsymsTable table = table(folder + stage + ".nm.xz", version, all);
    assertThat(table.names()).hasSize(bytes);
    assertLinked(table, folder + "stages.tar.xz", next);
  }

  @ParameterizedTest
  @CsvSource({
    "tmp_vmlinux.kallsyms1, tmp_vmlinux.kallsyms2, 323985",
    "tmp_vmlinux.kallsyms2, vmlinux, 323982"
  })
  void theTableOfAWholeKernelIsByteForByteTheLinkedOne(String stage, String next, int bytes)
      throws Exception {
    KallsymsTable table = table(R2 + stage + ".nm.xz", "6.1.192", true);
    assertThat(table.symbolCount()).isEqualTo(28956);
    assertThat(table.tableBytes())
        .containsEntry("kallsyms_offsets", 115824)
        .containsEntry("kallsyms_relative_base", 4)
        .containsEntry("kallsyms_names", bytes)
        .containsEntry("kallsyms_markers", 456)
        .containsEntry("kallsyms_seqs_of_names", 86868)
        .containsEntry("kallsyms_token_table", 863);
    assertLinked(table, R2 + "stages-symonly.tar.xz", next + ".symonly.elf");
  }

  private static void assertLinked(KallsymsTable table, String archive, String image)
      throws Exception {
    byte[] elf = Fixtures.entry(Fixtures.sample(archive), image);
    LinkedTables linked = LinkedTables.in(ElfImage.of(MemorySegment.ofArray(elf))).orElseThrow();
    assertThat(linked.names()).isEqualTo(table.names());
    assertThat(linked.tokenTable()).isEqualTo(table.tokenTable());
    assertThat(linked.symbolCount()).isEqualTo(table.symbolCount());
    assertThat(linked.entries()).isEqualTo(table.entries().stream().map(TableEntry::text).toList());
  }

  @Test
  void theCodesOfAnEntryJoinToItsText() throws Exception {
    KallsymsTable table = table("causality/b_only_type_letters.nm.xz", "3.3", true);
    for (int i = 0; i < table.symbolCount(); i++) {
      assertThat(String.join("", table.codes(i))).isEqualTo(table.entries().get(i).text());
    }
  }

  @Test
  void aTextLetterSharesItsCodeWithTheUnderscoreAndADataLetterDoesNot() throws Exception {
    assertThat(codesOf("__per_cpu_end", "base")).startsWith("D", "_").hasSize(9);
    assertThat(codesOf("__per_cpu_end", "b_only_type_letters")).startsWith("T_").hasSize(8);
  }

  private static List<String> codesOf(String name, String listing) throws Exception {
    KallsymsTable table = table("causality/" + listing + ".nm.xz", "3.3", true);
    List<String> texts = table.entries().stream().map(e -> e.text().substring(1)).toList();
    return table.codes(texts.indexOf(name));
  }

  @Test
  void theSizeDependsOnTheMultisetOfEntriesOnly() throws Exception {
    KallsymsTable table = table("causality/base.nm.xz", "3.3", true);
    List<String> entries = new ArrayList<>(table.entries().stream().map(TableEntry::text).toList());
    Random random = new Random(14);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(entries, random);
      assertThat(KallsymsTable.namesBytes(entries, era("3.3"))).isEqualTo(52241);
    }
    entries.remove("D__per_cpu_end");
    entries.add("T__per_cpu_end");
    assertThat(KallsymsTable.namesBytes(entries, era("3.3"))).isEqualTo(52240);
  }

  @Test
  void anEmptyListingGivesAnEmptyTable() {
    KallsymsTable table =
        KallsymsTable.of(
            SymbolTable.builder(64).build(), new TableRules(era("2.6.32"), true, false));
    assertThat(table.symbolCount()).isZero();
    assertThat(table.names()).isEmpty();
    assertThat(table.tokenTable()).hasSize(256);
    assertThat(table.tableBytes()).containsEntry("kallsyms_num_syms", 8);
  }

  private static KallsymsTable table(String listing, String version, boolean all) throws Exception {
    SymbolTable symbols = SymbolListing.parse(Fixtures.segment(Fixtures.sample(listing)));
    return KallsymsTable.of(symbols, new TableRules(era(version), all, false));
  }

  private static KernelEra era(String version) {
    return KernelEra.of(version).orElseThrow();
  }
}
