package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class KernelEraTest {
  @ParameterizedTest(name = "{0} enters the table in {1} and not in {2}")
  @CsvSource({
    "A _text, 2.6.20, 2.6.19",
    "N note, 2.6.25, 2.6.26",
    "t x_veneer, 4.0, 4.1",
    "t x_compiled.y, 4.1, 4.0",
    "t x_from_arm, 4.5, 4.6",
    "r kallsyms_offsets, 4.5, 4.6",
    "r __crc_x, 4.9, 4.10",
    "n note, 4.14, 4.15",
    "t __efistub_x, 4.18, 4.19",
    "t .LASANPC1, 5.2, 5.3",
    "A _etext, 5.5, 5.6",
    "t 1.long_branch.x, 5.8, 5.9",
    "t __kvm_nvhe_x, 5.9, 5.10",
    "t __kvm_nvhe_x, 5.19, 5.18",
    "t __kvm_nvhe_$x, 5.9, 5.19",
    "t __ThumbV7PILongThunk_x, 5.10, 5.11",
    "t .L1, 5.17, 5.18",
    "t __kcfi_typeid_x, 6.0, 6.1",
    "t L0, 6.0, 6.1",
    "r __kstrtab_x, 6.0, 6.1",
    "r kallsyms_seqs_of_names, 6.1.41, 6.1.42",
    "r kallsyms_seqs_of_names, 6.2, 6.3",
    "T __gp, 2.6.14, 2.6.13"
  })
  void aSymbolEntersTheTableOrNotByTheVersion(String symbol, String in, String out) {
    assertThat(entries(in, symbol)).containsExactly(symbol.replace(" ", ""));
    assertThat(KernelEra.of(out).map(era -> entries(out, symbol)).orElse(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"A absolute", "a local", "U missing", "u one", "t $a", "r kallsyms_names"})
  void someSymbolsNeverEnter(String symbol) {
    for (KernelEra era : KernelEra.all()) {
      assertThat(entries(era.first(), symbol)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} stays in the map of {1} and not of {2}")
  @CsvSource({
    "N note, 2.6.25, 2.6.26",
    "d ML_bits, 4.1, 4.2",
    "d ML_bits, 5.8, 5.7",
    "t .L1, 4.1, 5.8",
    "t L0, 5.19, 6.0",
    "t L0x, 6.1, 6.0",
    "t $x, 6.0, 6.1",
    "r x__crc_y, 6.1, 6.0",
    "r __kstrtab_x, 6.0, 6.1"
  })
  void theMapKeepsASymbolOrNotByTheVersion(String symbol, String in, String out) {
    Symbol parsed = new Symbol(16, true, symbol.charAt(0), symbol.substring(2));
    assertThat(KernelEra.of(in).orElseThrow().mapKeeps(parsed)).isTrue();
    assertThat(KernelEra.of(out).orElseThrow().mapKeeps(parsed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2.6.24, T__end_xx Wweak Tz T_y Ta",
    "2.6.29, T__end_xx Tz T_y Ta Wweak",
    "2.6.31, T_y Tz Ta T__end_xx Wweak",
    "2.6.32, Tz Ta T_y T__end_xx Wweak",
    "6.3,    Tz Ta T_y T__end_xx Wweak"
  })
  void aliasesAreOrderedByTheRuleOfTheVersion(String version, String expected) {
    List<String> given = List.of("T __end_xx", "W weak", "T z", "T _y", "T a");
    String found = String.join(" ", entries(version, given.toArray(String[]::new)));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void theErasFollowEachOtherWithoutGaps() {
    List<KernelEra> eras = KernelEra.all();
    assertThat(eras.getFirst().first()).isEqualTo("2.6.14");
    assertThat(eras.getLast().last()).isEqualTo("6.3");
    assertThat(eras).allSatisfy(era -> assertThat(era.source()).isNotBlank());
    for (int i = 0; i < eras.size(); i++) {
      assertThat(KernelEra.of(eras.get(i).first())).contains(eras.get(i));
      assertThat(KernelEra.of(eras.get(i).last().replace("y", "999"))).contains(eras.get(i));
    }
    for (int i = 1; i < eras.size(); i++) {
      assertThat(eras.get(i).rules()).isNotEqualTo(eras.get(i - 1).rules());
    }
  }

  @ParameterizedTest
  @CsvSource({"2.6.13", "6.4", "7.3", "next-20120313", "''"})
  void otherVersionsHaveNoEra(String version) {
    assertThat(KernelEra.of(version)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.3, arm, 32, 16",
    "3.3, arm64, 64, 256",
    "3.3, x86, 32, 4",
    "4.20, x86, 64, 8",
    "5.0, arm, 32, 4",
    "6.3, arm64, 64, 8"
  })
  void alignmentFollowsTheAssemblerBefore50(String version, String arch, int bits, int bytes) {
    assertThat(KernelEra.of(version).orElseThrow().defaultAlignment(arch, bits)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "4.5,  kallsyms_addresses, 8, false, 127",
    "4.19, kallsyms_offsets,   8, false, 128",
    "4.20, kallsyms_offsets,   4, false, 128",
    "6.1,  kallsyms_offsets,   4, false, 511",
    "6.2,  kallsyms_offsets,   4, true,  511"
  })
  void theTablesChangeWithTheVersion(
      String version, String first, int counter, boolean seqs, int accepted) {
    SymbolTable listing =
        SymbolTable.builder(64).add(1, 'T', "x".repeat(accepted)).add(1, 'T', "y").build();
    KallsymsTable table = table(version, listing);
    assertThat(table.symbolCount()).isEqualTo(2);
    assertThat(table.tableBytes().keySet().iterator().next()).isEqualTo(first);
    assertThat(table.tableBytes())
        .containsEntry("kallsyms_num_syms", counter)
        .containsEntry("kallsyms_markers", counter);
    assertThat(table.tableBytes().containsKey("kallsyms_seqs_of_names")).isEqualTo(seqs);
  }

  @Test
  void aNameTooLongForTheVersionIsLeftOut() {
    SymbolTable listing = SymbolTable.builder(32).add(1, 'T', "x".repeat(128)).build();
    assertThat(table("2.6.22", listing).symbolCount()).isZero();
    assertThat(table("2.6.23", listing).symbolCount()).isEqualTo(1);
  }

  /** The symbols, all at one address and in the order given, as a listing would hold them. */
  private static List<String> entries(String version, String... symbols) {
    String text = Arrays.stream(symbols).map(s -> "00000010 " + s + "\n").collect(joining());
    try {
      SymbolTable listing = SymbolListing.parse(MemorySegment.ofArray(text.getBytes(UTF_8)));
      return table(version, listing).entries().stream().map(TableEntry::text).toList();
    } catch (MalformedArtifactException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static KallsymsTable table(String version, SymbolTable listing) {
    KernelEra era = KernelEra.of(version).orElseThrow();
    return KallsymsTable.of(listing, new TableRules(era, true, false));
  }
}
