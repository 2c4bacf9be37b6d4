package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class TableLayoutTest {
  @Test
  void theLastPairOfAFailedBuildDiffersInTheNamesAlone() throws Exception {
    assertThat(layout("tmp_vmlinux2").orElseThrow().paddedBytes())
        .containsExactly(
            entry("kallsyms_addresses", 16112L),
            entry("kallsyms_num_syms", 16L),
            entry("kallsyms_names", 52256L),
            entry("kallsyms_markers", 64L),
            entry("kallsyms_token_table", 960L));
    assertThat(layout("vmlinux").orElseThrow().paddedBytes())
        .containsEntry("kallsyms_names", 52240L)
        .hasSize(5);
    assertThat(layout("vmlinux").orElseThrow().order())
        .startsWith("kallsyms_addresses")
        .endsWith("kallsyms_token_table", "kallsyms_token_index");
  }

  @Test
  void undefinedLabelsAreNoLayout() throws Exception {
    assertThat(layout("tmp_vmlinux1")).isEmpty();
  }

  @Test
  void labelsAtOneAddressAreNoLayout() {
    SymbolTable listing =
        SymbolTable.builder(64)
            .add(0x1000, 'D', "kallsyms_names")
            .add(0x1000, 'D', "kallsyms_markers")
            .add(0x1000, 'D', "kallsyms_token_table")
            .build();
    assertThat(TableLayout.in(listing)).isEmpty();
  }

  @Test
  void functionsOfThatPrefixAreNoLabels() {
    SymbolTable listing =
        SymbolTable.builder(64)
            .add(0x1000, 'T', "kallsyms_lookup_name")
            .add(0x2000, 'R', "kallsyms_names")
            .add(0x3000, 'R', "kallsyms_token_table")
            .build();
    assertThat(TableLayout.in(listing).orElseThrow().order())
        .containsExactly("kallsyms_names", "kallsyms_token_table");
  }

  private static Optional<TableLayout> layout(String stage) throws Exception {
    String sample = "stages/01-percpu-DTT/" + stage + ".nm.xz";
    return TableLayout.in(SymbolListing.parse(Fixtures.segment(Fixtures.sample(sample))));
  }
}
