package symshift.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecodeReportTest {
  private static final Path DOC = Path.of("docs/kallsyms-decode.md");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "01-percpu-DTT, vmlinux, 0, consistent",
    "01-percpu-DTT, tmp_vmlinux2, 1, inconsistent",
    "04-veneer, vmlinux, 0, consistent",
    "06-textrange, vmlinux, 1, inconsistent",
    "07-control-absorbed, vmlinux, 0, consistent",
    "08-control-noflip, vmlinux, 0, consistent"
  })
  void theVerdictIsTheExitStatus(String build, String stage, int status, String verdict)
      throws Exception {
    assertThat(run(stage(build, stage), DecodeReport.Format.TEXT)).isEqualTo(status);
    assertThat(out.toString(UTF_8)).contains("Verdict: " + verdict + ".");
    assertThat(out.toString(UTF_8).lines().skip(1)).allMatch(line -> line.length() <= 78);
  }

  @Test
  void differencesAreFolded() throws Exception {
    run(stage("01-percpu-DTT", "tmp_vmlinux2"), DecodeReport.Format.TEXT);
    assertThat(out.toString(UTF_8))
        .contains(
            "  3 with another letter (table, image):",
            "    c001c000 D __per_cpu_end, T in the image",
            "    +0x11000: 206, the first c0019000 T init_fn",
            "  first difference at symbol 2615 of the table: c0019000 T init_fn");
  }

  @Test
  void theExampleOfTheDocIsWhatComesOut() throws Exception {
    Path image = stage("06-textrange", "vmlinux");
    run(image, DecodeReport.Format.TEXT);
    String example = Files.readString(DOC, UTF_8).replaceAll("(?s).*```text\n(.*?)```.*", "$1");
    assertThat(out.toString(UTF_8).replace(image.toString(), "vmlinux")).isEqualTo(example);
  }

  @Test
  void jsonHasTheFieldsOfTheDoc() throws Exception {
    assertThat(run(stage("06-textrange", "vmlinux"), DecodeReport.Format.JSON)).isEqualTo(1);
    JsonNode json = new JsonMapper().readTree(out.toByteArray());
    String doc = Files.readString(DOC, UTF_8);
    json.propertyNames().forEach(name -> assertThat(doc).contains("`" + name + "`"));
    json.get("comparison")
        .propertyNames()
        .forEach(name -> assertThat(doc).contains("`" + name + "`"));
    JsonNode fault = json.get("faults").get(0);
    fault.propertyNames().forEach(name -> assertThat(doc).contains("`" + name + "`"));
    assertThat(json.get("num_syms").asInt()).isEqualTo(2812);
    assertThat(json.get("verdict").asString()).isEqualTo("inconsistent");
    assertThat(fault.get("table").asString()).isEqualTo("kallsyms_addresses");
    assertThat(fault.get("file_offset").asInt()).isEqualTo(0x148e4);
    assertThat(fault.get("expected").asString()).isEqualTo("60");
    JsonNode names = json.get("tables").get("kallsyms_names");
    assertThat(names.get("bytes").asInt()).isEqualTo(33_653);
    assertThat(names.get("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(names.get("gap").asInt()).isEqualTo(11);
  }

  @Test
  void theMapListsTheTableInItsOrder() throws Exception {
    run(stage("08-control-noflip", "vmlinux"), DecodeReport.Format.MAP);
    List<String> lines = out.toString(ISO_8859_1).lines().toList();
    assertThat(lines).hasSize(4028).allMatch(line -> line.matches("[0-9a-f]{8} [a-zA-Z?] \\S+"));
    assertThat(lines)
        .contains("c0008000 T _text")
        .isSortedAccordingTo((a, b) -> a.substring(0, 8).compareTo(b.substring(0, 8)));
  }

  @Test
  void anArchiveOfSeveralImagesIsRefused() throws Exception {
    Path archive = Fixtures.sample("stages/08-control-noflip/stages.tar.xz");
    assertThatThrownBy(() -> run(archive, DecodeReport.Format.TEXT))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("holds several images")
        .hasMessageContaining("tmp_vmlinux2");
  }

  @Test
  void whatHoldsNoTablesIsSaid() throws Exception {
    assertThatThrownBy(
            () -> run(stage("08-control-noflip", "tmp_vmlinux1"), DecodeReport.Format.TEXT))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("holds no kallsyms tables with symbols in them");
    Path text = Files.writeString(folder.resolve("notes"), "nothing to see\n");
    assertThatThrownBy(() -> run(text, DecodeReport.Format.TEXT))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("is no ELF file");
    Path empty = Files.write(folder.resolve("empty"), new byte[0]);
    assertThatThrownBy(() -> run(empty, DecodeReport.Format.TEXT))
        .isInstanceOf(UnusableInputException.class);
    Path cut = Files.write(folder.resolve("cut"), List.of("\u007fELF"), ISO_8859_1);
    assertThatThrownBy(() -> run(cut, DecodeReport.Format.TEXT))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("not a readable elf file");
    assertThatThrownBy(() -> run(folder.resolve("none"), DecodeReport.Format.TEXT))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> run(folder, DecodeReport.Format.TEXT))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("is no file");
  }

  private int run(Path image, DecodeReport.Format format)
      throws IOException, UnusableInputException {
    out.reset();
    return DecodeReport.run(image, format, out);
  }

  private Path stage(String build, String stage) throws IOException {
    byte[] image = Fixtures.entry(Fixtures.sample("stages/" + build + "/stages.tar.xz"), stage);
    return Files.write(folder.resolve(stage), image);
  }
}
