package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** For every boundary one thing that tells the two sides apart. */
class EraBoundaryTest {
  /**
   * Version before, version behind, what is asked, and the answer behind. {@code table} asks
   * whether a symbol enters the table, {@code map} whether it stays in the system map, {@code has}
   * for a rule, {@code order} for the order of aliases, {@code longest} for the longest name,
   * {@code ranges} for the number of text ranges.
   */
  private static final String BOUNDARIES =
      """
      2.6.9    | 2.6.10     | table A __gp                   | true
      2.6.11   | 2.6.12     | ranges                         | 3
      2.6.13   | 2.6.14     | table t $x                     | false
      2.6.19   | 2.6.20     | table A _text                  | true
      2.6.22   | 2.6.23     | longest                        | 128
      2.6.24   | 2.6.25     | order                          | T__end_xx Tz T_y Wweak
      2.6.25   | 2.6.26     | table N note                   | false
      2.6.29   | 2.6.30     | order                          | T_y Tz T__end_xx Wweak
      2.6.30   | 2.6.31-rc0 | has OUTSIDE_TEXT               | true
      2.6.31-rc0 | 2.6.31   | has OUTSIDE_TEXT               | false
      2.6.31   | 2.6.32     | order                          | Tz T_y T__end_xx Wweak
      3.11     | 3.12       | has PAGE_OFFSET                | true
      3.14     | 3.15       | has ABSOLUTE_PERCPU            | true
      4.0      | 4.1        | table t x_veneer               | false
      4.1      | 4.2        | map d ML_bits                  | false
      4.5      | 4.6        | table t x_from_thumb           | false
      4.6      | 4.7        | has PAGE_OFFSET                | false
      4.9      | 4.10       | table r __crc_x                | false
      4.14     | 4.15       | table n note                   | false
      4.18     | 4.19       | table t __efistub_x            | false
      4.19     | 4.20       | has NARROW_COUNTERS            | true
      4.20     | 5.0        | has BYTE_ALIGNMENT             | true
      5.2      | 5.3        | table t .LASANPC1              | false
      5.4      | 5.5        | table A _etext                 | false
      5.7      | 5.8.0      | map d ML_bits                  | true
      5.8.13   | 5.8.14     | table t 1.long_branch.x        | false
      5.8.18   | 5.9        | table t __kvm_nvhe_x           | false
      5.10.16  | 5.10.17    | table t __LA25Thunk_x          | false
      5.10.144 | 5.10.145   | map t L0                       | false
      5.10.200 | 5.11       | map t L0                       | true
      5.17     | 5.18       | table t .L1                    | false
      5.18     | 5.19       | table t __kvm_nvhe_x           | true
      5.19     | 6.0        | map t L0x                      | false
      6.0      | 6.1.0      | table r __kstrtab_x            | false
      6.1.41   | 6.1.42     | has SEQS_OF_NAMES              | true
      6.1.59   | 6.1.60     | has NARROW_SEQS                | true
      6.1      | 6.2        | has LLVM_SUFFIX                | false
      6.2      | 6.3        | table r kallsyms_seqs_of_names | false
      6.3      | 6.4.0      | table t $x                     | true
      6.4.3    | 6.4.4      | table t $x                     | false
      6.4.6    | 6.4.7      | has LLVM_SUFFIX                | true
      6.4      | 6.5        | map t __pi_$x                  | false
      6.6.17   | 6.6.18     | table t __ARMv4PILongThunk_x   | false
      6.6      | 6.7.0      | table t __ARMv4PILongThunk_x   | true
      6.7.5    | 6.7.6      | table t __ARMv4PILongThunk_x   | false
      6.9      | 6.10.0     | table t $x                     | true
      6.10.6   | 6.10.7     | has ALWAYS_OFFSETS             | true
      6.12.8   | 6.12.9     | table t $x                     | false
      6.12.110 | 6.12.111   | table t __pi_$x                | false
      6.12     | 6.13       | table t __pi_$x                | true
      6.14     | 6.15       | has ABSOLUTE_PERCPU            | false
      6.17.3   | 6.17.4     | table r __UNIQUE_ID_modinfo12  | false
      6.17     | 6.18       | table r __mod_device_table__x  | false
      6.19     | 7.0        | has PC_RELATIVE                | true
      7.2.6    | 7.2.7      | table t __pi_$x                | false
      """;

  record Boundary(String before, String behind, String question, String answer) {}

  private static Stream<Boundary> boundaries() {
    return BOUNDARIES
        .lines()
        .map(line -> line.split(" *\\| *", -1))
        .map(cells -> new Boundary(cells[0], cells[1], cells[2], cells[3]));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void theTwoSidesOfABoundaryDiffer(Boundary boundary) throws MalformedArtifactException {
    List<KernelEra> eras = KernelEra.all();
    int behind = eras.indexOf(KernelEra.of(boundary.behind()).orElseThrow());
    KernelEra before = KernelEra.of(boundary.before()).orElseThrow();
    assertThat(eras.get(behind - 1)).as("the era just before").isEqualTo(before);
    assertThat(answer(eras.get(behind), boundary.question())).isEqualTo(boundary.answer());
    assertThat(answer(before, boundary.question())).isNotEqualTo(boundary.answer());
  }

  @Test
  void noBoundaryIsMissing() {
    assertThat(boundaries().map(Boundary::behind))
        .containsExactlyElementsOf(KernelEra.all().stream().skip(1).map(KernelEra::first).toList());
  }

  private static String answer(KernelEra era, String question) throws MalformedArtifactException {
    String[] words = question.split(" ", -1);
    return switch (words[0]) {
      case "table" -> String.valueOf(!entries(era, words[1] + " " + words[2]).isEmpty());
      case "map" ->
          String.valueOf(era.mapKeeps(new Symbol(16, true, words[1].charAt(0), words[2])));
      case "has" -> String.valueOf(era.rules().has(Trait.valueOf(words[1])));
      case "order" -> String.join(" ", entries(era, "T __end_xx", "W weak", "T z", "T _y"));
      case "longest" -> String.valueOf(era.rules().longestName());
      case "ranges" -> String.valueOf(era.rules().ranges().size());
      default -> throw new IllegalArgumentException(question);
    };
  }

  /** Of symbols at one address, in the order given, what enters the table. */
  private static List<String> entries(KernelEra era, String... symbols)
      throws MalformedArtifactException {
    StringBuilder text = new StringBuilder();
    for (String each : symbols) {
      text.append("00000010 ").append(each).append('\n');
    }
    SymbolTable listing =
        SymbolListing.parse(MemorySegment.ofArray(text.toString().getBytes(UTF_8)));
    return KallsymsTable.select(listing, new TableRules(era, true, false)).stream()
        .map(TableEntry::text)
        .toList();
  }
}
