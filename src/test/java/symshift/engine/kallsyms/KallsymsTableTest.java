package symshift.engine.kallsyms;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class KallsymsTableTest {
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

  /** As the programs of 6.1 and 6.12 answer to this listing. */
  @Test
  void anAbsoluteSymbolOutsideThePerCpuAreaCountsFromTheBase() throws Exception {
    KallsymsTable table = percpu("D __per_cpu_end");
    assertThat(table.entries())
        .extracting(TableEntry::text)
        .containsExactly(
            "Afirst", "A__per_cpu_start", "Asecond", "A__per_cpu_end", "T_text", "A__gp");
    byte[] offsets = table.tables(ByteOrder.LITTLE_ENDIAN).get("kallsyms_offsets");
    IntBuffer numbers =
        ByteBuffer.wrap(requireNonNull(offsets)).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    assertThat(numbers).isEqualTo(IntBuffer.wrap(new int[] {0, 0, 8, 16, -1, -17}));
  }

  /** An absolute marker is not read, and the end that is not read is the lowest address. */
  @Test
  void aPerCpuAreaWithoutAnEndHoldsTheLowestAddressAlone() throws Exception {
    assertThat(percpu("A __per_cpu_end").entries())
        .extracting(TableEntry::text)
        .containsExactly("Afirst", "A__per_cpu_start", "dsecond", "T_text", "A__gp");
  }

  private static KallsymsTable percpu(String end) throws Exception {
    String text =
        """
        0000000000000000 D __per_cpu_start
        0000000000000000 d first
        0000000000000008 d second
        0000000000000010 %s
        ffffffff81000000 T _text
        ffffffff81000010 A __gp
        """
            .formatted(end);
    SymbolTable symbols =
        SymbolListing.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII)));
    return KallsymsTable.of(symbols, new TableRules(era("6.1"), true, true));
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
