package symshift.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symshift.Fixtures;

class NmCommandTest {
  private static final String CASE = "stages/01-percpu-DTT/";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;
  private Path image;

  @BeforeEach
  void writeTheImage() throws IOException {
    byte[] elf = Fixtures.entry(Fixtures.sample(CASE + "stages.tar.xz"), "tmp_vmlinux2");
    image = Files.write(folder.resolve("tmp_vmlinux2"), elf);
  }

  @Test
  void oneFileIsListedAsNmListsIt() {
    assertThat(run(image.toString())).isZero();
    assertThat(out.toString(ISO_8859_1))
        .isEqualTo(listing("stages/01d-percpu-DTT-modern-nm-control/tmp_vmlinux2.nm.xz"));
  }

  @Test
  void lettersBySectionNameAreThoseOfAnOldNm() {
    assertThat(run("--letters", "section-name", image.toString())).isZero();
    assertThat(out.toString(ISO_8859_1)).isEqualTo(listing(CASE + "tmp_vmlinux2.nm.xz"));
  }

  @Test
  void filesAloneAndFilesWithAnOptionGiveTheSame() {
    run(image.toString(), "no-such-file");
    byte[] fast = out.toByteArray();
    String complaint = err.toString(UTF_8);
    out.reset();
    err.reset();
    assertThat(run("--letters=flags", image.toString(), "no-such-file")).isEqualTo(2);
    assertThat(out.toByteArray()).isEqualTo(fast);
    assertThat(err.toString(UTF_8))
        .isEqualTo(complaint)
        .isEqualTo("symshift nm: no-such-file: no such file or folder\n");
  }

  @Test
  void severalFilesAreListedBelowTheirNames() {
    assertThat(run(image.toString(), image.toString())).isZero();
    String one = listing("stages/01d-percpu-DTT-modern-nm-control/tmp_vmlinux2.nm.xz");
    String block = "\n" + image + ":\n" + one;
    assertThat(out.toString(ISO_8859_1)).isEqualTo(block + block);
  }

  @Test
  void anArchiveIsOpened() {
    assertThat(run(Fixtures.sample(CASE + "stages.tar.xz").toString())).isZero();
    assertThat(out.toString(ISO_8859_1))
        .contains("\ntmp_vmlinux1:\n", "\ntmp_vmlinux2:\n", "\nvmlinux:\n");
  }

  @Test
  void aFileWithoutSymbolsIsSaidAndTheOthersGoOn() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "nothing to see\n");
    Path cut = Files.write(folder.resolve("cut"), List.of("\u007fELF"), ISO_8859_1);
    assertThat(run(text.toString(), cut.toString(), image.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("symshift nm: notes.txt is no ELF image");
    assertThat(err.toString(UTF_8)).contains("cut is not a readable elf file");
    assertThat(out.toString(ISO_8859_1)).contains("tmp_vmlinux2:\n");
  }

  private int run(String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "nm";
    System.arraycopy(words, 0, line, 1, words.length);
    return new Cli(out, err).run(line);
  }

  private static String listing(String sample) {
    return new String(Fixtures.bytes(Fixtures.sample(sample)), ISO_8859_1);
  }
}
