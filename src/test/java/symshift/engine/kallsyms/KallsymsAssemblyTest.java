package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.MalformedArtifactException;

class KallsymsAssemblyTest {
  @ParameterizedTest
  @CsvSource({
    "2.6.14.S, 2.6.32",
    "2.6.32.S, 2.6.32",
    "3.10-prefix.S, 3.10",
    "6.1-addresses.S, 6.1",
    "6.1-offsets.S, 6.1",
    "6.12.S, 6.3",
    "7.2-relative.S, 6.3",
    "7.3-relative.S, 6.3",
    "7.3-absolute.S, 6.3"
  })
  void theFileOfEveryEraIsTheTableOfItsListing(String sample, String version) throws Exception {
    KallsymsAssembly source = TinyMap.source(TinyMap.sourceText(sample));
    KallsymsTable computed = TinyMap.table(TinyMap.TEXT, version);
    assertThat(source.differenceFrom(computed)).isEmpty();
    assertThat(source.symbolCount()).isEqualTo(20);
    assertThat(source.names()).startsWith("tdo_one_initcall", "T_stext").endsWith("Bjiffies_64");
    assertThat(source.sizeBytes("kallsyms_names", 32)).isEqualTo(computed.names().length);
    assertThat(source.sizeBytes("kallsyms_token_table", 32))
        .isEqualTo(computed.tokenTable().length);

    KallsymsTable moved = TinyMap.table(TinyMap.TEXT.replace("c000a020", "c000a030"), version);
    assertThat(source.differenceFrom(moved))
        .hasValue("symbol 19 (\"Bjiffies_64\") is at c000a020, expected c000a030");
  }

  @Test
  void perCpuSymbolsCountFromZeroAndTheOthersFromTheBase() throws Exception {
    KallsymsAssembly source = TinyMap.source(TinyMap.sourceText("6.12-percpu.S"));
    assertThat(source.names()).contains("Acpu_number");
    assertThat(source.differenceFrom(TinyMap.table(TinyMap.PERCPU, "6.3"))).isEmpty();
    String moved = TinyMap.PERCPU.replace("ffffffff82000000", "ffffffff82000010");
    KallsymsTable other = TinyMap.table(moved, "6.3");
    assertThat(source.differenceFrom(other))
        .hasValue("symbol 9 (\"Dinit_task\") is at ffffffff82000000, expected ffffffff82000010");
  }

  @Test
  void tablesStandInTheOrderOfTheFileWithWidthAndAlignment() throws Exception {
    List<AssemblyTable> old = TinyMap.source(TinyMap.sourceText("2.6.32.S")).tables();
    assertThat(old)
        .extracting(AssemblyTable::label)
        .containsExactly(
            "kallsyms_addresses",
            "kallsyms_num_syms",
            "kallsyms_names",
            "kallsyms_markers",
            "kallsyms_token_table",
            "kallsyms_token_index");
    assertThat(old)
        .extracting(table -> table.width().orElseThrow())
        .containsExactly(
            ElementWidth.POINTER,
            ElementWidth.POINTER,
            ElementWidth.BYTE,
            ElementWidth.POINTER,
            ElementWidth.BYTE,
            ElementWidth.SHORT);
    assertThat(old.getFirst().alignment()).hasValue(new TableAlignment(".align", 8, 4));
    assertThat(old.getFirst().sizeBytes(32)).isEqualTo(80);
    assertThat(old.getFirst().sizeBytes(64)).isEqualTo(160);

    List<AssemblyTable> now = TinyMap.source(TinyMap.sourceText("7.3-relative.S")).tables();
    assertThat(now.getFirst().alignment()).hasValue(new TableAlignment(".balign", 4, 4));
    assertThat(now.getFirst().width()).hasValue(ElementWidth.LONG);
  }

  @Test
  void theDirectiveAlignIsAPowerOfTwoOnSomeTargets() {
    TableAlignment align = new TableAlignment(".align", 8, 4);
    assertThat(align.bytes(32, true)).isEqualTo(16);
    assertThat(align.bytes(64, true)).isEqualTo(256);
    assertThat(align.bytes(32, false)).isEqualTo(4);
    assertThat(new TableAlignment(".balign", 8, 4).bytes(64, true)).isEqualTo(8);
    assertThat(new TableAlignment(".p2align", 3, 3).bytes(64, false)).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"6.1-addresses.S, 6.1", "2.6.32.S, 3.3"})
  void sizesAreThoseOfTheComputedTable(String sample, String version) throws Exception {
    Map<String, Long> bytes = TinyMap.source(TinyMap.sourceText(sample)).tableBytes(32);
    TinyMap.table(TinyMap.TEXT, version)
        .tableBytes()
        .forEach((label, size) -> {
          if (!label.equals("kallsyms_offsets") && !label.equals("kallsyms_relative_base")) {
            assertThat(bytes).containsEntry(label, (long) size);
          }
        });
  }

  @Test
  void theTableThatStandsInBeforeThereIsOneIsEmpty() throws Exception {
    KallsymsAssembly source = TinyMap.source(TinyMap.sourceText("6.12-empty.S"));
    assertThat(source.symbolCount()).isZero();
    assertThat(source.names()).isEmpty();
    assertThat(source.sizeBytes("kallsyms_token_table", 64)).isEqualTo(256);
    assertThat(source.differenceFrom(TinyMap.table(TinyMap.TEXT, "6.3")))
        .hasValue("0 symbols, expected 20; the first 0 symbols are the same");
  }

  @Test
  void namesOfSharedBeginningsAreReadButNotCompared() throws Exception {
    KallsymsAssembly source = TinyMap.source(TinyMap.sourceText("2.6.9.S"));
    assertThat(source.names())
        .hasSize(20)
        .contains("kallsyms_on_each_symbol", "__per_cpu_load", "jiffies_64");
    assertThat(source.contents()).isEmpty();
    assertThat(source.differenceFrom(TinyMap.table(TinyMap.TEXT, "2.6.32")))
        .hasValueSatisfying(text -> assertThat(text).contains("without tokens"));
  }

  @Test
  void theEarliestProgramsPutByteAndStringOnOneLine() throws Exception {
    String text = TinyMap.sourceText("2.6.9.S").replaceAll("(\\.byte 0x..)\n\t", "$1 ; ");
    assertThat(text).contains("\t.byte 0x0a ; .asciz\t\"load\"");
    assertThat(TinyMap.source(text).names())
        .isEqualTo(TinyMap.source(TinyMap.sourceText("2.6.9.S")).names());
  }

  @Test
  void namesInAnotherFileHaveASizeOnly() throws Exception {
    KallsymsAssembly source = TinyMap.source(TinyMap.sourceText("outside-names.S"));
    assertThat(source.sizeBytes("kallsyms_names", 64)).isEqualTo(40);
    assertThat(source.tables().get(1).outsideBytes()).isEqualTo(40);
    assertThat(source.names()).isEmpty();
    assertThat(source.differenceFrom(TinyMap.table(TinyMap.TEXT, "6.3")))
        .hasValue("the names are in another file (.incbin)");
  }

  @Test
  void whereTheNamedSymbolIsNotInTheTableDistancesAreCompared() throws Exception {
    String text = TinyMap.sourceText("2.6.32.S").replace("_text +", "_start_of_text +");
    KallsymsAssembly source = TinyMap.source(text);
    assertThat(source.differenceFrom(TinyMap.table(TinyMap.TEXT, "2.6.32"))).isEmpty();
    String shifted = TinyMap.TEXT.replace("c00", "c01");
    assertThat(source.differenceFrom(TinyMap.table(shifted, "2.6.32"))).isEmpty();
    String moved = TinyMap.TEXT.replace("c0008140", "c0008150");
    assertThat(source.differenceFrom(TinyMap.table(moved, "2.6.32")))
        .hasValue("symbol 7 (\"Tvprintk_emit\") is at c0008140, expected c0008150");
  }

  @Test
  void aFileCutBehindAnyLineIsRefused() throws Exception {
    for (String sample : List.of("2.6.32.S", "6.1-offsets.S", "6.12.S", "7.3-relative.S")) {
      String text = TinyMap.sourceText(sample).stripTrailing();
      List<Integer> whole = new ArrayList<>();
      for (int cut = text.lastIndexOf('\n'); cut > 0; cut = text.lastIndexOf('\n', cut - 1)) {
        if (!isRefused(text.substring(0, cut)) || !isRefused(text.substring(0, cut + 1))) {
          whole.add(cut);
        }
      }
      assertThat(whole).as(sample).isEmpty();
    }
  }

  @Test
  void aTableWithMoreNumbersThanAnyKernelHasSymbolsIsRefused() throws Exception {
    String many = "\t.long\t0" + ", 0".repeat(4_999);
    String head = TinyMap.sourceText("6.12.S").substring(0, 240);
    String text = head.substring(0, head.indexOf("\t.long\t20")) + (many + "\n").repeat(401);
    assertThatThrownBy(() -> TinyMap.source(text))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("kallsyms_num_syms, as wide as those before and not too many");
  }

  private static boolean isRefused(String text) {
    try {
      TinyMap.source(text);
      return false;
    } catch (MalformedArtifactException expected) {
      return true;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'.long\t20', '.long\t21', '21 elements in kallsyms_offsets'",
    "'.long\t20', '.long\t-1', 'one number up to'",
    "'.long\t20', '.long\t20, 20', '2 elements'",
    "'.byte 0x01, 0x5d', '.byte 0x01, 0x100', 'an element of kallsyms_names'",
    "'.byte 0x01, 0x5d', '.long 0x01', 'as wide as those before'",
    "'.byte 0x01, 0x5d', '.byte 0x02, 0x5d', '20 compressed symbols'",
    "'kallsyms_markers:', 'kallsyms_names:', 'the label of another table'",
    "'kallsyms_markers:', 'kallsyms_other:', 'the table kallsyms_markers'",
    "'kallsyms_num_syms:', 'number:', 'the label of another table'",
    "'_text + 0', '_text * 2', 'an element of kallsyms_relative_base'",
    "'#define PTR .quad', 'mov r0, r1', 'a directive or the label of a table'",
    "'/* T_stext */', '/* T_stext', 'a comment that ends on its line'"
  })
  void whatTheProgramNeverWritesIsRefusedWithItsPlace(String from, String to, String sentence)
      throws Exception {
    String text = TinyMap.sourceText("6.12.S");
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    String damaged = text.substring(0, at) + to + text.substring(at + from.length());
    assertThatThrownBy(() -> TinyMap.source(damaged))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("kallsyms-assembly")
        .hasMessageContaining(sentence);
  }
}
