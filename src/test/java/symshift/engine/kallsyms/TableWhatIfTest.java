package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

/** Sizes after edits against those of a table that is computed anew. */
class TableWhatIfTest {
  private static final KernelEra ERA = KernelEra.of("3.3").orElseThrow();
  private static KallsymsTable table;

  enum Edit {
    LETTER,
    RENAME,
    ADD,
    REMOVE
  }

  @BeforeAll
  static void computeOnce() throws IOException, MalformedArtifactException {
    byte[] text = Fixtures.bytes(Fixtures.sample("causality/base.nm.xz"));
    table =
        KallsymsTable.of(
            SymbolListing.parse(MemorySegment.ofArray(text)), new TableRules(ERA, true, false));
  }

  private static List<String> texts() {
    return new ArrayList<>(table.entries().stream().map(TableEntry::text).toList());
  }

  @Test
  void threeLettersMakeTheTableOfTheMailThreeBytesSmaller() {
    NameSizes sizes =
        table
            .whatIf()
            .after(
                List.of("D__per_cpu_end", "D__per_cpu_load", "D__per_cpu_start"),
                List.of("T__per_cpu_end", "T__per_cpu_load", "T__per_cpu_start"));
    assertThat(sizes).isEqualTo(new NameSizes(4028, 52238, 959));
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void everyAnswerIsThatOfATableComputedAnew(Edit edit) {
    TableWhatIf whatIf = table.whatIf();
    Random random = new Random(edit.name().length());
    int changed = 0;
    for (int round = 0; round < 60; round++) {
      List<String> removed = new ArrayList<>();
      List<String> added = new ArrayList<>();
      List<String> all = texts();
      for (int i = 0; i <= random.nextInt(12); i++) {
        String entry = all.remove(random.nextInt(all.size()));
        switch (edit) {
          case LETTER -> add(removed, added, entry, "TtDdRrBb".charAt(i % 8) + entry.substring(1));
          case RENAME -> add(removed, added, entry, entry + "." + random.nextInt(100));
          case ADD -> {
            all.add(entry);
            added.add(entry + "_more");
          }
          case REMOVE -> removed.add(entry);
        }
      }
      all.addAll(added);
      NameSizes sizes = whatIf.after(removed, added);
      assertThat(sizes.namesBytes()).isEqualTo(KallsymsTable.namesBytes(all, ERA));
      assertThat(sizes.symbols()).isEqualTo(all.size());
      changed += sizes.namesBytes() == table.names().length ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(20);
  }

  private static void add(List<String> removed, List<String> added, String old, String now) {
    removed.add(old);
    added.add(now);
  }

  @Test
  void aByteThatNoEntryHadTakesACodeFromTheTokens() {
    List<String> all = texts();
    all.add("T\u00ff\u00fe");
    assertThat(table.whatIf().after(List.of(), List.of("T\u00ff\u00fe")).namesBytes())
        .isEqualTo(KallsymsTable.namesBytes(all, ERA));
  }

  @Test
  void anEntryThatIsThereThreeTimesCanBeRemovedThreeTimesButNotMoreOften() throws Exception {
    KallsymsTable doubled =
        TinyMap.table(TinyMap.TEXT + "c000b000 D init_task\nc000b000 D init_task\n", "3.3");
    TableWhatIf whatIf = doubled.whatIf();
    List<String> three = List.of("Dinit_task", "Dinit_task", "Dinit_task");
    assertThat(whatIf.after(three, List.of()).symbols()).isEqualTo(doubled.symbolCount() - 3);
    List<String> four = List.of("Dinit_task", "Dinit_task", "Dinit_task", "Dinit_task");
    assertThatThrownBy(() -> whatIf.after(four, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not in the table: Dinit_task");
  }
}
