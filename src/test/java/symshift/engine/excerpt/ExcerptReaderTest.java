package symshift.engine.excerpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.diagnosis.Confidence;
import symshift.engine.diagnosis.Verdict;

class ExcerptReaderTest {
  private static final String MAIL = Texts.sample("three-stages.txt");

  @Test
  void theMailTellsLettersSizesAndWhatCannotMatter() {
    checkMail(Texts.read(MAIL));
  }

  @Test
  void theRealMailTellsTheSame() {
    Optional<Path> mail = Fixtures.extra("seed/2012-03-14-inconsistent-kallsyms.txt");
    Assumptions.assumeThat(mail).isPresent();
    String text = new String(Fixtures.bytes(mail.orElseThrow()), StandardCharsets.ISO_8859_1);
    checkMail(Texts.read(text));
    assertThat(Texts.sentences(text)).isEqualTo(Texts.sentences(MAIL));
  }

  private static void checkMail(ExcerptDiagnosis found) {
    assertThat(found.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(found.stages())
        .extracting(StageSeen::name, StageSeen::ordinal)
        .containsExactly(tuple("vm1.syms", 1), tuple("vm2.syms", 2), tuple("vm3.syms", 1000));
    assertThat(found.tables().getFirst())
        .isEqualTo(
            new TableSeen("kallsyms_names", "vm2.syms", "vm3.syms", 0x5a400, 0x5a3f0, -31, -1));
    assertThat(found.claims(Claim.Kind.PROVEN).stream().map(Claim::sentence))
        .anyMatch(
            s -> s.contains("is D in vm1.syms and T in vm2.syms for __per_cpu_end, __per_cpu"))
        .anyMatch(s -> s.startsWith("__data_loc and __init_end are absolute (A)"))
        .anyMatch(s -> s.contains("32769 to 33792") && s.endsWith("CONFIG_KALLSYMS_ALL is on."))
        .anyMatch(s -> s.contains("cut 11 columns, address and letter"))
        .anyMatch(s -> s.contains("line numbers add up") && s.contains("__data_loc has another"))
        .anyMatch(s -> s.startsWith("Six labels of the tables are undefined (weak) in vm1.syms"));
    assertThat(found.claims(Claim.Kind.SUGGESTED))
        .singleElement()
        .satisfies(claim -> {
          assertThat(claim.cause()).isEqualTo("empty-section-rehomed");
          assertThat(claim.confidence()).isEqualTo(Confidence.measured(0.75));
          assertThat(claim.reason()).isNotBlank();
        });
    assertThat(found.missing().stream().flatMap(lines -> lines.commands().stream()))
        .contains(
            "diff <(cut -c10- vm1.syms | sort) <(cut -c10- vm2.syms | sort)",
            "grep ' kallsyms_' vm2.syms vm3.syms",
            "grep -E ' (__per_cpu_end|__per_cpu_load|__per_cpu_start)$' vm3.syms",
            "symshift diagnose vm1.syms vm2.syms vm3.syms");
  }

  @Test
  void whatMailProgramsAndArchivesDoToATextDoesNotMatter() {
    List<String> expected = Texts.sentences(MAIL);
    assertThat(expected).hasSize(9);
    for (String form :
        List.of(
            Texts.quoted(MAIL, "> "),
            Texts.quoted(MAIL, ">> "),
            Texts.quoted(MAIL, "> > "),
            Texts.quoted(MAIL, "rk> "),
            Texts.runTogether(MAIL),
            Texts.quotedPrintable(MAIL, 30),
            Texts.html(MAIL),
            MAIL.replace("\n", "\r\n"),
            MAIL.replace("\n", "   \n"),
            MAIL.replaceAll("(?m)^((?:vm\\d.syms[-:])?\\w{8}) (\\w) ", "$1\t$2\t"))) {
      assertThat(Texts.sentences(form)).as(form.substring(0, 80)).isEqualTo(expected);
    }
  }

  @Test
  void theKernelOf64BitsIsReadAsWell() {
    ExcerptDiagnosis found = Texts.read(Texts.sample("two-stages-64.txt"));
    assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(found.claims(Claim.Kind.SUGGESTED))
        .singleElement()
        .satisfies(claim ->
            assertThat(claim.confidence()).isEqualTo(Confidence.measured(CauseClaims.ANY_LETTERS)));
    assertThat(found.missing().getFirst().commands())
        .containsExactly(
            "diff <(cut -c18- .tmp_vmlinux1.syms | sort) <(cut -c18- .tmp_vmlinux2.syms | sort)");
  }

  @Test
  void theMapsOfTheBuildTellWhichTablesChanged() {
    ExcerptDiagnosis found = Texts.read(Texts.sample("system-map-diff.txt"));
    assertThat(found.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(found.tables())
        .extracting(TableSeen::table, TableSeen::leastGrowth, TableSeen::mostGrowth)
        .contains(tuple("kallsyms_names", 1L, 15L), tuple("kallsyms_token_table", -15L, -1L));
    assertThat(found.headline()).endsWith("The lines do not show the cause.");
  }

  @Test
  void aPlainDiffIsReadThroughItsQuoting() {
    ExcerptDiagnosis found = Texts.read(Texts.sample("plain-diff.txt"));
    assertThat(found.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(found.claims().getFirst().sentence())
        .startsWith("kallsyms_markers and kallsyms_token_table move by +0x8 from .tmp_System.map");
  }

  @Test
  void namesThatToolsMakeUpSuggestTheirCause() {
    ExcerptDiagnosis found = Texts.read(Texts.sample("veneers.txt"));
    assertThat(found.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(found.claims(Claim.Kind.SUGGESTED))
        .singleElement()
        .satisfies(claim -> assertThat(claim.cause()).isEqualTo("linker-veneer"))
        .satisfies(claim -> assertThat(claim.confidence()).isNull());
  }

  @Test
  void equalLabelsAreConsistentAndAskForNothing() {
    ExcerptDiagnosis found = Texts.read(Texts.sample("consistent.txt"));
    assertThat(found.verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(found.missing()).isEmpty();
  }

  @Test
  void aNameInOneOfTheComparedMapsIsInconsistent() {
    String text =
        "--- .tmp_System.map\n+++ System.map\n@@ -7,1 +7,2 @@\n c0000000 T a\n+c0000004 t L0\n";
    ExcerptDiagnosis found = Texts.read(text);
    assertThat(found.verdict()).isEqualTo(Verdict.INCONSISTENT);
    assertThat(found.headline()).contains("in only one of", "local-label-filter-mismatch");
  }

  @Test
  void aGrowingTableOfAddressesCountsSymbols() {
    String text =
        """
        vm2.syms:ffffffff81000000 R kallsyms_addresses
        vm2.syms:ffffffff81000800 R kallsyms_num_syms
        vmlinux:ffffffff81000000 R kallsyms_addresses
        vmlinux:ffffffff810008c0 R kallsyms_num_syms
        """;
    assertThat(Texts.sentences(text)).anyMatch(s -> s.endsWith("24 more symbols in the table."));
  }

  @Test
  void symbolsWithSeveralAddressesAreNotCompared() {
    String text = "vm1.syms:c0000000 t init\nvm1.syms:c0000010 d init\nvm2.syms:c0000000 t init\n";
    assertThat(Texts.read(text).claims()).isEmpty();
  }

  @Test
  void aTextWithoutLinesGivesNothing() {
    assertThat(ExcerptReader.read(Texts.sample("nothing.txt"))).isEmpty();
    assertThat(ExcerptReader.read("")).isEmpty();
  }

  @Test
  void aTextTooLongIsRefused() {
    String text = "a".repeat(ExcerptReader.MOST_CHARACTERS + 1);
    assertThatThrownBy(() -> ExcerptReader.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The rate that {@link CauseClaims#WITH_SIZES} is: the first two are the kernels. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages/01-percpu-DTT/tmp_vmlinux%d",
        "real/R2-fail-DTT-align16/tmp_vmlinux.kallsyms%d",
        "stages/03-oscillation-extra0/tmp_vmlinux%d"
      })
  void excerptsOfWholeListingsSuggestTheCauseThatTheyProve(String form) {
    ExcerptDiagnosis found = Texts.read(cut(form));
    assertThat(found.verdict()).isEqualTo(Verdict.INCONSISTENT);
    List<Claim> suggested = found.claims(Claim.Kind.SUGGESTED);
    assertThat(suggested).extracting(Claim::cause).containsOnly("empty-section-rehomed");
    assertThat(suggested.getFirst().confidence())
        .isEqualTo(Confidence.measured(CauseClaims.WITH_SIZES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"07-control-absorbed", "08-control-noflip"})
  void excerptsOfConsistentBuildsAreConsistent(String build) {
    ExcerptDiagnosis found = Texts.read(cut("stages/" + build + "/tmp_vmlinux%d"));
    assertThat(found.verdict()).isEqualTo(Verdict.CONSISTENT);
    assertThat(found.claims(Claim.Kind.SUGGESTED)).hasSize(build.startsWith("07") ? 1 : 0);
  }

  private static String cut(String form) {
    String folder = form.substring(0, form.lastIndexOf('/'));
    Map<String, String> files =
        Map.of(
            "vm1.syms", form.formatted(1),
            "vm2.syms", form.formatted(2),
            "vm3.syms", folder + "/vmlinux");
    StringBuilder text = new StringBuilder();
    for (String file : files.keySet().stream().sorted().toList()) {
      byte[] bytes = Fixtures.bytes(Fixtures.sample(files.get(file) + ".nm.xz"));
      String listing = new String(bytes, StandardCharsets.ISO_8859_1);
      text.append(Texts.grep(listing, file, "__per_cpu_load", 6)).append("--\n");
      text.append(Texts.labels(listing, file)).append("--\n");
    }
    return text.toString();
  }

  @Test
  void mutatedTextsAreReadOrRefusedButNeverBreakTheReader() {
    Random random = new Random(20120314);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder(MAIL);
      for (int i = random.nextInt(12); i >= 0; i--) {
        mutate(text, random);
      }
      ExcerptReader.read(text.toString())
          .ifPresent(found -> {
            assertThat(ExcerptReport.write(found).lines()).allMatch(l -> l.length() <= 78);
            assertThat(found.claims())
                .noneMatch(c -> c.confidence() != null && c.confidence().proven());
          });
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int length = random.nextInt(Math.min(200, text.length() - at) + 1);
    switch (random.nextInt(5)) {
      case 0 -> text.setCharAt(at, (char) random.nextInt(300));
      case 1 -> text.delete(at, Math.min(at + length, text.length() - 1));
      case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, at + length));
      case 3 ->
          text.insert(
              at,
              List.of("\n", " ", "-", "@@ -1,2 +1,99999999 @@", "> ", "=\n")
                  .get(random.nextInt(6)));
      default -> text.replace(at, at + length, text.substring(at, at + length).replace('\n', ' '));
    }
  }
}
