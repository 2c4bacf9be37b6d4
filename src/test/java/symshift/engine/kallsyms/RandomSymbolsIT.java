package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand invented listings, all tables, against the kernel's own programs. */
class RandomSymbolsIT {
  private static final int SETS = 1000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"6.1", "6.12"})
  void everyTableOfInventedSymbolsIsThePrograms(String series) {
    KallsymsProgram program = KallsymsProgram.orLeaveOut(series);
    int compared = 0;
    for (int seed = 0; seed < SETS; seed++) {
      byte[] listing = new RandomSymbols(seed).listing();
      boolean all = seed % 4 != 3;
      ProgramCase each = new ProgramCase(program, listing, all, seed % 3 == 1, seed % 2 == 0);
      KallsymsProgram.Answer answer = each.answer(folder);
      String which = "seed " + seed + " " + each.options() + " " + answer.complaint();
      if (answer.status() == 0) {
        assertThat(each.difference(answer.source())).as(which).isEmpty();
        compared++;
      } else {
        boolean none = answer.complaint().contains("No valid symbol");
        KallsymsTable ours = each.computed();
        boolean refused = none ? ours.symbolCount() == 0 : ours.unencodable().isPresent();
        assertThat(refused).as(which).isTrue();
      }
    }
    assertThat(compared).isGreaterThan(SETS / 2);
  }
}
