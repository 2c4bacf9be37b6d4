package symshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symshift.Fixtures;

class KallsymsCommandTest {
  private static final String BASE = Fixtures.sample("causality/base.nm.xz").toString();

  @TempDir Path folder;

  private record Result(int status, String out, String err) {}

  private static Result run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = new Cli(out, err).run(words);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void sizesAreALineATable() {
    Result result = run("kallsyms", "--kernel", "3.3", "--all-symbols", "--format", "sizes", BASE);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().replaceAll(" +", " "))
        .isEqualTo(
            """
            kallsyms_addresses 16112
            kallsyms_num_syms 4
            kallsyms_names 52241
            kallsyms_markers 64
            kallsyms_token_table 959
            kallsyms_token_index 512
            """);
  }

  @Test
  void jsonNamesEveryTableWithItsHash() {
    Result result = run("kallsyms", "--kernel", "7.3", "--all-symbols", BASE);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("\"num_syms\": 4028", "\"kallsyms_offsets\": {\"bytes\": 16112, \"sha256\": \"")
        .doesNotContain("kallsyms_relative_base");
  }

  @Test
  void aKernelWithoutKnownRulesIsRefusedWithTheRange() {
    Result result = run("kallsyms", "--kernel", "9.1", BASE);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--kernel 9.1: no rules", "2.6.9 to 7.3");
  }

  @Test
  void aBrokenLineIsNamed() throws Exception {
    Path broken = Files.writeString(folder.resolve("map"), "c0008000 T _text\nc000 nonsense\n");
    Result result = run("kallsyms", broken.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("map", "line 2");
  }

  @Test
  void offsetsThatDoNotFitAreRefusedAsByTheProgram() throws Exception {
    Path wide =
        Files.writeString(
            folder.resolve("map"),
            "0000000000000000 D __per_cpu_start\nffffffff81000000 T _text\n");
    Result result =
        run("kallsyms", "--kernel", "6.1", "--all-symbols", "--base-relative", wide.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("T_text", "ffffffff81000000", "--absolute-percpu");
  }

  @Test
  void aFormatThatDoesNotGoWithDecodeIsSaid() {
    assertThat(run("kallsyms", "--decode", "--format", "asm", BASE).err())
        .contains("--format asm does not go with --decode");
    assertThat(run("kallsyms", "--format", "map", BASE).err()).contains("goes with --decode");
  }

  @Test
  void aStageIsDecodedAndFoundConsistentWithTheOneBefore() {
    Result result = run("kallsyms", "--decode", BASE);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(BASE);
  }
}
