package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
      String narrow = text(Fixtures.sample(sample + ".nm.xz"));
      assertThat(refusals(program, narrow))
          .containsOnly("--all-symbols --absolute-percpu: absolute symbol value 0xc001c000");
      assertThat(refusals(program, widened(narrow)))
          .containsOnly(
              "--all-symbols --absolute-percpu: absolute symbol value 0xffffffffc001c000");
    }
    String whole = "real/R2-fail-DTT-align16/tmp_vmlinux.kallsyms1.nm.xz";
    assertThat(refusals(program, text(Fixtures.sample(whole))))
        .containsOnly("--all-symbols --absolute-percpu: absolute symbol value 0xc0556000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.1", "6.12"})
  void everyTableOfADistributedKernelIsThePrograms(String series) {
    KallsymsProgram program = KallsymsProgram.orLeaveOut(series);
    assertThat(refusals(program, map("s390x"))).isEmpty();
    assertThat(refusals(program, map("armhf")))
        .containsOnly("--all-symbols --absolute-percpu: absolute symbol value 0xc132a000");
    assertThat(refusals(program, map("ppc64el")))
        .containsOnly("--all-symbols --absolute-percpu: absolute symbol value 0xc000000002120000");
    assertThat(refusals(program, map("amd64")))
        .containsOnly("--all-symbols: relative symbol value 0xffffffff81000000");
  }

  /** The options with which the program refuses, and why; with all others the tables are equal. */
  private List<String> refusals(KallsymsProgram program, String listing) {
    List<String> refusals = new ArrayList<>();
    for (int options = 0; options < (program.isOf61() ? 8 : 4); options++) {
      ProgramCase each =
          new ProgramCase(
              program, listing, (options & 1) > 0, (options & 2) > 0, (options & 4) > 0);
      KallsymsProgram.Answer answer = each.answer(folder);
      String words = String.join(" ", each.options());
      if (answer.status() == 0) {
        assertThat(each.difference(answer.source())).as(words).isEmpty();
      } else {
        refusals.add(
            words.replace(" --base-relative", "")
                + ": "
                + answer
                    .complaint()
                    .strip()
                    .replaceAll("kallsyms failure: | out of range in relative mode", ""));
      }
    }
    return refusals;
  }

  /** The same symbols at the same places of a machine of 64 bits. */
  private static String widened(String listing) {
    return listing
        .replaceAll("(?m)^ {8}", " ".repeat(16))
        .replaceAll("(?m)^([0-9a-f]{8}) ", "ffffffff$1 ");
  }

  private static String text(Path file) {
    return new String(Fixtures.bytes(file), StandardCharsets.ISO_8859_1);
  }

  private static String map(String machine) {
    String path = "maps/" + machine + ".nm.xz";
    assumeTrue(Fixtures.extra(path).isPresent(), "no extra collection with " + path);
    return text(Fixtures.extra(path).orElseThrow());
  }
}
