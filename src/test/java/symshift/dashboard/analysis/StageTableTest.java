package symshift.dashboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageTableTest {
  @Test
  void theStageThatAsksForAnotherTableThanItHoldsIsMarked() {
    StageTable table = StageTable.of(Cases.inconsistent());
    assertThat(table.stages()).containsExactly(".tmp_vmlinux1", ".tmp_vmlinux2", "vmlinux");
    assertThat(texts(table, 0)).containsExactly("\u2013", "52,241", "52,238");
    assertThat(texts(table, 1)).containsExactly("D", "T", "T");
    assertThat(texts(table, 2)).containsExactly("52,241", "52,238", "52,238");
    assertThat(hits(table, 1)).containsExactly(false, true, false);
    assertThat(hits(table, 2)).containsExactly(false, true, false);
    assertThat(texts(table, 4)).containsExactly("\u2013", "\u2013", "no: the build stops");
  }

  @Test
  void anIncompleteSetDoesNotClaimToAgree() {
    StageTable table = StageTable.of(Cases.incomplete());
    assertThat(texts(table, table.rows().size() - 1)).containsExactly("\u2013", "not known");
  }

  private static List<String> texts(StageTable table, int row) {
    return table.rows().get(row).cells().stream().map(StageTable.Cell::text).toList();
  }

  private static List<Boolean> hits(StageTable table, int row) {
    return table.rows().get(row).cells().stream().map(StageTable.Cell::hit).toList();
  }
}
