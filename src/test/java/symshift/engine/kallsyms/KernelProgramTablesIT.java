package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;

/** Every table, with every option, against the kernel's own programs of two generations. */
class KernelProgramTablesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"6.1", "6.12"})
  void everyTableOfASampleIsTheProgramsInBothWidthsAndByteOrders(String series) {
    KallsymsProgram program = KallsymsProgram.orLeaveOut(series);
    for (String sample : List.of("causality/base", "causality/c_random_order")) {
      byte[] narrow = Fixtures.bytes(Fixtures.sample(sample + ".nm.xz"));
      compare(program, narrow);
      compare(program, widened(narrow));
    }
    compare(program, Fixtures.bytes(sample("R2-fail-DTT-align16/tmp_vmlinux.kallsyms1.nm.xz")));
  }

  @ParameterizedTest
  @CsvSource({
    "6.1, amd64", "6.1, armhf", "6.1, ppc64el", "6.1, s390x",
    "6.12, amd64", "6.12, armhf", "6.12, ppc64el", "6.12, s390x"
  })
  void everyTableOfADistributedKernelIsThePrograms(String series, String machine) {
    compare(KallsymsProgram.orLeaveOut(series), map(machine));
  }

  /** With all options: the program refuses where the engine says so, else the tables are equal. */
  private void compare(KallsymsProgram program, byte[] listing) {
    int equal = 0;
    for (int options = 0; options < (program.isOf61() ? 8 : 4); options++) {
      ProgramCase each =
          new ProgramCase(
              program, listing, (options & 1) > 0, (options & 2) > 0, (options & 4) > 0);
      KallsymsProgram.Answer answer = each.answer(folder);
      String words = each.options() + " " + answer.complaint();
      if (answer.status() == 0) {
        assertThat(each.difference(answer.source())).as(words).isEmpty();
        equal++;
      } else {
        assertThat(answer.complaint()).contains("out of range");
        assertThat(each.computed().unencodable()).as(words).isPresent();
      }
    }
    assertThat(equal).isPositive();
  }

  /** The same symbols at the same places of a machine of 64 bits. */
  private static byte[] widened(byte[] listing) {
    return new String(listing, StandardCharsets.ISO_8859_1)
        .replaceAll("(?m)^ {8}", " ".repeat(16))
        .replaceAll("(?m)^([0-9a-f]{8}) ", "ffffffff$1 ")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Path sample(String path) {
    return Fixtures.sample("real/" + path);
  }

  private static byte[] map(String machine) {
    String path = "maps/" + machine + ".nm.xz";
    assumeTrue(Fixtures.extra(path).isPresent(), "no extra collection with " + path);
    return Fixtures.bytes(Fixtures.extra(path).orElseThrow());
  }
}
