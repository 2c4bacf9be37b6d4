package symshift.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.symbol.SymbolTable;

class EraHintsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "addresses num_syms names markers token_table token_index, 2.6.9..6.1.41",
    "offsets relative_base num_syms names markers token_table token_index, 4.6..6.1.41",
    "offsets relative_base num_syms names markers seqs_of_names token_table token_index,"
        + " 6.1.42..6.3",
    "num_syms names markers token_table token_index addresses seqs_of_names, 6.4..6.10",
    "num_syms names markers token_table token_index offsets relative_base seqs_of_names,"
        + " 6.4..6.19",
    "num_syms names markers token_table token_index offsets seqs_of_names, 7.0..7.3"
  })
  void theLabelsOfTheTablesNarrowTheVersions(String labels, String expected) {
    assertThat(versions(trace(".tmp_vmlinux1", "", ".tmp_vmlinux2", labels))).isEqualTo(expected);
  }

  @Test
  void theNamesOfTheFilesNarrowTheVersions() {
    assertThat(versions(trace(".tmp_vmlinux.kallsyms1", "", "vmlinux", ""))).isEqualTo("5.4..6.10");
    assertThat(versions(trace(".tmp_vmlinux1", "", "vmlinux.unstripped", "")))
        .isEqualTo("6.15..7.3");
    assertThat(EraHints.of(trace(".tmp_vmlinux1", "", "vmlinux", ""))).isEmpty();
  }

  @Test
  void aTableInTheFirstStageIsOfTheDummyOne() {
    LinkTrace trace = trace(".tmp_vmlinux1", "names", "vmlinux", "");
    assertThat(EraHints.of(trace))
        .extracting(VersionHint::why)
        .containsExactly("labels of tables in the first stage");
    assertThat(versions(trace)).isEqualTo("6.10..7.3");
  }

  /** Two stages, each with the labels given in the order of their addresses. */
  private static LinkTrace trace(String first, String labels, String second, String more) {
    return new LinkTrace(List.of(stage(first, labels), stage(second, more)), List.of(1, 2), true);
  }

  private static LinkStage stage(String name, String labels) {
    SymbolTable.Builder listing = SymbolTable.builder(64).add(1, 'T', "_text");
    int address = 16;
    for (String label : labels.split(" ", -1)) {
      if (!label.isEmpty()) {
        listing.add(address += 16, 'R', "kallsyms_" + label);
      }
    }
    return LinkStage.ofListing(name, name, "nm-listing", listing.build());
  }

  private static String versions(LinkTrace trace) {
    VersionRange range = VersionRange.of("2.6.9", "7.3");
    for (VersionHint hint : EraHints.of(trace)) {
      range = range.clippedTo(hint.versions());
    }
    return range.toString();
  }
}
