package symshift.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symshift.Fixtures;

class DiffCommandTest {
  private static final String CASE = "stages/01-percpu-DTT/";
  private static final String ONE = sample("tmp_vmlinux1.nm.xz");
  private static final String TWO = sample("tmp_vmlinux2.nm.xz");
  private static final String LAST = sample("vmlinux.nm.xz");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @Test
  void theLastTwoStagesHaveTheSameNames() {
    assertThat(run(TWO, LAST)).isZero();
    assertThat(run("--names", TWO, LAST)).isZero();
    assertThat(run("--names", "--with-letter", TWO, LAST)).isZero();
    assertThat(out.toByteArray()).isEmpty();
  }

  @Test
  void wholeLinesShowTheLabelsThatMoved() {
    assertThat(run("--full", "-U", "0", "--label", "two", "--label", "three", TWO, LAST)).isOne();
    assertThat(text().lines())
        .startsWith("--- two", "+++ three")
        .contains("-c0028f40 R kallsyms_markers", "+c0028f30 R kallsyms_markers")
        .filteredOn(line -> line.matches("[-+][^-+].*"))
        .hasSize(6);
  }

  @Test
  void gapsShowWhereAShiftBeginsAndEnds() {
    assertThat(run("--gap", "--context", "0", TWO, LAST)).isOne();
    assertThat(text().lines().skip(2).filter(line -> !line.startsWith("@")))
        .containsExactly(
            "-+0xcc20 R kallsyms_markers",
            "++0xcc10 R kallsyms_markers",
            "-+0xcc0 T __end_rodata",
            "++0xcd0 T __end_rodata");
  }

  @Test
  void theTableShowsTheLettersThatDecide() {
    assertThat(run("--table", "--kernel", "3.3", "--all-symbols", ONE, TWO)).isOne();
    assertThat(text())
        .contains("-D __per_cpu_start\n", "+T __per_cpu_start\n")
        .doesNotContain("__data_loc", "kallsyms_names");
    String given = text();
    out.reset();
    assertThat(run("--table", ONE, TWO)).isOne();
    assertThat(text()).isEqualTo(given);
  }

  @Test
  void imagesAreComparedAsNmListsThem() throws IOException {
    Path images = Fixtures.sample(CASE + "stages.tar.xz");
    Path first = Files.write(folder.resolve("1"), Fixtures.entry(images, "tmp_vmlinux1"));
    Path second = Files.write(folder.resolve("2"), Fixtures.entry(images, "tmp_vmlinux2"));
    assertThat(run("--letters=section-name", "--full", first.toString(), ONE)).isZero();
    assertThat(run("--letters", "section-name", "--full", second.toString(), TWO)).isZero();
    assertThat(run("--full", second.toString(), TWO)).isOne();
  }

  @Test
  void aListingIsComparedLineByLineAsItStands() throws IOException {
    Path from = Files.writeString(folder.resolve("a b"), "C0008000 T _text\n\nc0008010 T a");
    Path to = Files.writeString(folder.resolve("c"), "C0008000 T _text\n\nc0008010 T a\n");
    assertThat(run("--full", "-U1", from.toString(), to.toString())).isOne();
    assertThat(text())
        .isEqualTo(
            """
            --- %s\t
            +++ %s
            @@ -2,2 +2,2 @@
            \s
            -c0008010 T a
            \\ No newline at end of file
            +c0008010 T a
            """
                .formatted(from, to));
  }

  @Test
  void stagesAreFolded() {
    assertThat(run("--fold", ONE, TWO, LAST)).isOne();
    assertThat(text().lines())
        .contains(
            "with KALLSYMS_ALL.",
            "  Patient zero (it changes the table)",
            "    c001c000 D __per_cpu_end",
            "    c002d000 T __per_cpu_end",
            "  letter D -> T of __per_cpu_load",
            "  moved past others: A __data_loc",
            "          3       -0x10  kallsyms_markers .. kallsyms_token_index")
        .allMatch(line -> line.length() <= 78);
  }

  @Test
  void aFolderOfStagesIsFoldedInTheOrderOfTheBuild() {
    assertThat(run("--fold", "--table", Fixtures.sample(CASE).toString())).isOne();
    assertThat(text())
        .contains("\n1 .tmp_vmlinux1 ", "\n3 vmlinux ", "\n2 -> 3\n")
        .doesNotContain("kallsyms_names");
  }

  @Test
  void nothingToFoldIsSaid() {
    assertThat(run("--fold", TWO, TWO)).isZero();
    assertThat(text()).contains("  Nothing differs.");
  }

  @Test
  void colourIsForTerminalsOrOnDemand() {
    run("--full", TWO, LAST);
    assertThat(text()).doesNotContain("\u001b");
    out.reset();
    run("--full", "--color", "always", TWO, LAST);
    assertThat(text()).contains("\u001b[31m-c0028f40 R kallsyms_markers\u001b[0m\n");
  }

  @Test
  void whatCannotBeUsedIsSaid() throws IOException {
    String text = Files.writeString(folder.resolve("text"), "abc def\n").toString();
    assertThat(run(ONE, folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(run(ONE, text)).isEqualTo(2);
    assertThat(run("-U", "-1", ONE, TWO)).isEqualTo(2);
    assertThat(run("--names", "--full", ONE, TWO)).isEqualTo(2);
    assertThat(run(ONE)).isEqualTo(2);
    assertThat(run("--all-symbols", "--text-only", "--table", ONE, TWO)).isEqualTo(2);
    assertThat(run(Fixtures.sample(CASE).toString(), TWO)).isEqualTo(2);
    assertThat(out.toByteArray()).isEmpty();
    assertThat(err.toString(UTF_8).lines())
        .hasSize(7)
        .allMatch(l -> l.startsWith("symshift diff: "));
    assertThat(err.toString(UTF_8)).contains("missing", "text is", "-U -1", "holds 8 files");
  }

  private String text() {
    return out.toString(ISO_8859_1);
  }

  private int run(String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "diff";
    System.arraycopy(words, 0, line, 1, words.length);
    return new Cli(out, err).run(line);
  }

  private static String sample(String file) {
    return Fixtures.sample(CASE + file).toString();
  }
}
