package symshift.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import symshift.engine.symbol.SymbolTable;

class StageDiffTest {
  @Test
  void symbolsOfOneNameArePairedInTheirOrder() {
    SymbolTable from =
        SymbolTable.builder(32)
            .addUndefined('w', "twice")
            .add(10, 't', "twice")
            .add(20, 't', "twice")
            .add(30, 't', "twice")
            .add(40, 'T', "gone")
            .build();
    SymbolTable to =
        SymbolTable.builder(32)
            .addUndefined('w', "twice")
            .add(15, 't', "twice")
            .add(25, 't', "twice")
            .add(50, 'T', "new")
            .build();
    StageDiff diff = StageDiff.of(from, to);
    int[] twins = new int[5];
    for (int i = 0; i < twins.length; i++) {
      twins[i] = diff.twinInTo(i);
    }
    assertThat(twins).containsExactly(-1, 1, 2, -1, -1);
    assertThat(diff.twinInFrom(0)).isEqualTo(-1);
    assertThat(diff.twinInFrom(1)).isEqualTo(1);
    assertThat(diff.twinInFrom(2)).isEqualTo(2);
    assertThat(diff.twinInFrom(3)).isEqualTo(-1);
    assertThat(diff.shiftOf(1)).isEqualTo(new Shift(5));
  }

  @Test
  void aSymbolWithoutATwinIsPairedWithNone() {
    SymbolTable none = SymbolTable.builder(64).build();
    SymbolTable one = SymbolTable.builder(64).add(1, 'T', "a").build();
    assertThat(StageDiff.of(none, one).twinInFrom(0)).isEqualTo(-1);
    assertThat(StageDiff.of(one, none).twinInTo(0)).isEqualTo(-1);
  }
}
