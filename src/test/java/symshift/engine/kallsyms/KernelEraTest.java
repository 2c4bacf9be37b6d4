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
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class KernelEraTest {
  @ParameterizedTest
  @CsvSource({"A absolute", "a local", "U missing", "u one"})
  void someSymbolsNeverEnter(String symbol) {
    for (KernelEra era : KernelEra.all()) {
      assertThat(entries(era.first(), symbol)).isEmpty();
    }
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
    assertThat(KernelEra.oldest().first()).isEqualTo("2.6.9");
    assertThat(KernelEra.newest().last()).isEqualTo("7.3");
    for (int i = 0; i < eras.size(); i++) {
      EraVersion first = EraVersion.first(eras.get(i).first());
      EraVersion last = EraVersion.of(eras.get(i).last());
      assertThat(KernelEra.of(first.toString())).contains(eras.get(i));
      assertThat(KernelEra.of(last.toString())).contains(eras.get(i));
      if (i > 0) {
        assertThat(eras.get(i).rules()).isNotEqualTo(eras.get(i - 1).rules());
        EraVersion before = EraVersion.of(eras.get(i - 1).last());
        boolean behindMergeWindow = before.toString().endsWith("-rc0");
        if (first.isOpening() && !behindMergeWindow) {
          assertThat(before).isEqualTo(first.previousSeries());
        } else if (first.release() > 0) {
          assertThat(before).isEqualTo(first.previous());
        }
      }
    }
  }

  @Test
  void everyBoundaryNamesACommitOrSaysThatNoneIsEstablished() {
    for (KernelEra era : KernelEra.all()) {
      assertThat(era.notes()).as(era.first()).isNotEmpty();
      assertThat(era.source()).isNotBlank();
      for (EraNote note : era.notes()) {
        assertThat(note.commit()).as(note.text()).matches("[0-9a-f]{11,12}|not established");
        assertThat(note.toString()).matches(".*\\((commit not established|[0-9a-f]{11,12})\\)");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2.6.8",
    "2.4.20",
    "1.0",
    "7.4",
    "7.4-rc1",
    "8.0",
    "10.1",
    "next-20120313",
    "''",
    "6",
    "v6.1"
  })
  void otherVersionsHaveNoEra(String version) {
    assertThat(KernelEra.of(version)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is of the era from {1} to {2}")
  @CsvSource({
    "6.1, 6.1.60, 6.1.y",
    "6.1.y, 6.1.60, 6.1.y",
    "6.1.0, 6.1.0, 6.1.41",
    "6.1.0-50-amd64, 6.1.0, 6.1.41",
    "6.1-rc3, 6.1.0, 6.1.41",
    "6.1.192-2, 6.1.60, 6.1.y",
    "6.12.117+deb12, 6.12.111, 6.12.y",
    "6.4, 6.4.7, 6.4.y",
    "6.8, 6.7.6, 6.9",
    "2.6.32, 2.6.32, 3.11",
    "2.6.32.71, 2.6.32, 3.11",
    "2.6.38-rc2, 2.6.32, 3.11",
    "3.3.0-rc7, 2.6.32, 3.11",
    "3.3-rc7, 2.6.32, 3.11",
    "2.6.30.10, 2.6.30, 2.6.30",
    "2.6.30-next-20090617, 2.6.30, 2.6.30",
    "2.6.31-rc0, 2.6.31-rc0, 2.6.31-rc0",
    "2.6.31-rc1, 2.6.31, 2.6.31",
    "7.3.4-1~bpo13+1, 7.2.7, 7.3",
    "7.3, 7.2.7, 7.3"
  })
  void aSeriesStandsForItsNewestReleaseAndACandidateForItsFirst(
      String version, String first, String last) {
    KernelEra era = KernelEra.of(version).orElseThrow();
    assertThat(era.first()).isEqualTo(first);
    assertThat(era.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "3.3, arm, 32, 16",
    "3.3, arm64, 64, 256",
    "3.3, x86, 32, 4",
    "4.20, x86, 64, 8",
    "5.0, arm, 32, 4",
    "6.19, arm64, 64, 8",
    "7.0, arm64, 64, 4",
    "7.3, x86, 64, 4"
  })
  void alignmentFollowsTheAssemblerBefore50AndIsFourFrom70On(
      String version, String arch, int bits, int bytes) {
    assertThat(KernelEra.of(version).orElseThrow().defaultAlignment(arch, bits)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "4.5,  kallsyms_addresses, 8, false, 127",
    "4.19, kallsyms_offsets,   8, false, 128",
    "4.20, kallsyms_offsets,   4, false, 128",
    "6.1.0, kallsyms_offsets,  4, false, 511",
    "6.1,  kallsyms_offsets,   4, true,  511",
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
