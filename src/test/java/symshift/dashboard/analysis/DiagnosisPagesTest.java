package symshift.dashboard.analysis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import symshift.dashboard.DashboardTest;
import symshift.dashboard.blob.BlobStore;
import symshift.dashboard.upload.IncomingFiles;
import symshift.dashboard.upload.ReceivedSet;
import symshift.engine.artifact.NamedFile;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.DiagnosisJson;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;

@DashboardTest
@AutoConfigureMockMvc
@Import(DiagnosisPagesTest.Fakes.class)
class DiagnosisPagesTest {
  /** Gives the answer it was told to give. */
  static final class PreparedEngine implements Engine {
    @Nullable Diagnosis answer;
    int failures;
    StageRoles roles = StageRoles.NONE;
    List<String> contents = List.of();

    @Override
    public Diagnosis diagnose(List<NamedFile> files, StageRoles roles)
        throws UnusableEvidenceException, IOException {
      this.roles = roles;
      this.contents = List.of(Files.readString(files.getFirst().path(), ISO_8859_1));
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("The engine has a defect.");
      }
      if (answer == null) {
        throw new UnusableEvidenceException(List.of(new Problem("a", "It is of no use.")));
      }
      return answer;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Fakes {
    @Bean
    @Primary
    PreparedEngine preparedEngine() {
      return new PreparedEngine();
    }
  }

  @Autowired PreparedEngine engine;
  @Autowired Analyst analyst;
  @Autowired IncomingFiles incoming;
  @Autowired BlobStore blobs;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester http;

  @Value("${symshift.data}")
  Path data;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from artifact_set").update();
  }

  @Test
  void theIdIsLongAndNeverTheSame() throws Exception {
    String first = examine(Cases.inconsistent(), null);
    assertThat(first).matches("[0-9a-f]{32}");
    assertThat(examine(Cases.inconsistent(), null)).isNotEqualTo(first);
  }

  @Test
  void anInconsistentBuildShowsVerdictProofAndRemedies() throws Exception {
    String id = examine(Cases.inconsistent(), null);
    assertThat(get("/d/" + id))
        .hasStatusOk()
        .hasHeader("Cache-Control", "private, no-cache")
        .hasHeader("X-Robots-Tag", "noindex")
        .hasHeader("Referrer-Policy", "same-origin")
        .bodyText()
        .contains("labels moved by <code>\u22120x10</code>")
        .contains("href=\"/causes/empty-section-rehomed\"", "proven", "52,241", "52,238")
        .contains("settles after 1 more pass", "24462", "8 new", "f.1 is f.2 now")
        .contains("<code>make KALLSYMS_EXTRA_PASS=1</code>")
        .contains("href=\"https://git.kernel.org/linus/9973290ce20a\"")
        .contains("link.lds", "A linker script is not needed.")
        .contains("not linked to a result")
        .doesNotContain("javascript:");
  }

  @Test
  void aHostileSymbolNameStaysText() throws Exception {
    String id = examine(Cases.inconsistent("<img src=x onerror=alert(1)>"), null);
    assertThat(get("/d/" + id))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img");
  }

  @Test
  void bytesThatAreNoPrintableAsciiAreEscapedVisibly() throws Exception {
    String id = examine(Cases.inconsistent("a\u001b[2J\u00ffz"), null);
    String escaped = "a\\x1b[2J\\xffz";
    assertThat(get("/d/" + id))
        .bodyText()
        .contains("D</b> " + escaped, escaped + ".S", "stages.tar.xz/b\\x1be\\xe9")
        .doesNotContain("\u001b", "\u00ff");
    assertThat(get("/d/" + id + ".txt"))
        .bodyText()
        .contains("D " + escaped, escaped + ".S")
        .doesNotContain("\u001b", "\u00ff");
  }

  @Test
  void whatFilesSayStandsBesideThoseSetAside() throws Exception {
    String id = examine(Cases.inconsistent(), null);
    Document page = Jsoup.parse(get("/d/" + id).getResponse().getContentAsString());
    assertThat(page.select("h3:containsOwn(Set aside) + dl + h3").text())
        .isEqualTo("Other files and remarks");
    assertThat(page.select("h3:containsOwn(Other files and remarks) + dl").text())
        .isEqualTo("__per_cpu_end.S the table made from .tmp_vmlinux1");
    assertThat(get("/d/" + examine(Cases.consistent(), null)))
        .bodyText()
        .doesNotContain("Other files and remarks");
  }

  @Test
  void otherVerdictsReadWellWithoutACause() throws Exception {
    assertThat(get("/d/" + examine(Cases.consistent(), null)))
        .hasStatusOk()
        .bodyText()
        .contains("Consistent: the last two stages agree.", "there is no cause to look for")
        .doesNotContain("id=\"proof\"", "What to do", "Patient zero");
    assertThat(get("/d/" + examine(Cases.incomplete(), null)))
        .hasStatusOk()
        .bodyText()
        .contains("A stage that the comparison needs is missing");
    assertThat(get("/d/" + examine(Cases.withoutCause(), null)))
        .hasStatusOk()
        .bodyText()
        .contains("No cause of the catalogue fits");
  }

  @Test
  void theJsonTwinIsTheDiagnosisAgain() throws Exception {
    String id = examine(Cases.inconsistent(), null);
    MvcTestResult json = get("/d/" + id + ".json");
    assertThat(json).hasStatusOk().hasHeader("X-Robots-Tag", "noindex");
    assertThat(DiagnosisJson.read(json.getResponse().getContentAsString()))
        .isEqualTo(Cases.inconsistent());
  }

  @Test
  void theTextTwinIsTheReport() throws Exception {
    String id = examine(Cases.inconsistent(), null);
    assertThat(get("/d/" + id + ".txt"))
        .hasStatusOk()
        .hasContentType("text/plain;charset=UTF-8")
        .bodyText()
        .startsWith("INCONSISTENT: empty-section-rehomed (proven, culprit: tool)");
  }

  @Test
  void aFileComesBackAsItWasSentAndIsNeverShown() throws Exception {
    String id = examine(Cases.inconsistent(), null);
    assertThat(get("/d/" + id + "/files/vmlinux.nm"))
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .hasHeader("Content-Length", "3")
        .bodyText()
        .isEqualTo("abc");
    assertThat(get("/d/" + id + "/files/vmlinux.nm").getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment;");
    assertThat(get("/d/" + id + "/files/other")).hasStatus(404);
  }

  @Test
  void aFileWithAHostileNameIsFoundByItsLink() throws Exception {
    engine.answer = Cases.inconsistent();
    for (String name : List.of("a;b.tar.xz", "100%25 {id}?#+\u00e9 .nm", "<b>\"'.nm")) {
      String id;
      try (ReceivedSet set = incoming.receive(name, new ByteArrayInputStream(new byte[] {'a'}))) {
        id = analyst.examine(set, null);
      }
      Document page = Jsoup.parse(get("/d/" + id).getResponse().getContentAsString());
      Element link = page.expectFirst("a[download]");
      assertThat(link.text()).isEqualTo(name);
      assertThat(get(link.attr("href"))).as(name).hasStatusOk().bodyText().isEqualTo("a");
    }
  }

  @Test
  void aFileWhoseBytesAreGoneIsAnsweredInWords() throws Exception {
    engine.answer = Cases.inconsistent();
    String id;
    try (ReceivedSet set = received("bytes that get lost")) {
      id = analyst.examine(set, null);
      blobs.delete(set.files().getFirst().sha256());
    }
    assertThat(get("/d/" + id + "/files/vmlinux.nm"))
        .hasStatus(410)
        .bodyText()
        .contains("The bytes of this file are gone.");
  }

  @Test
  void anUnknownIdHasNoPage() {
    for (String path : List.of("", ".json", ".txt", "/files/x")) {
      assertThat(get("/d/0123456789abcdef0123456789abcdef" + path)).hasStatus(404);
    }
    assertThat(get("/d/%3Cscript%3E")).hasStatus(404).bodyText().doesNotContain("<script>");
  }

  @Test
  void aResultAndItsDiagnosisLeadToEachOther() throws Exception {
    long result =
        jdbc.sql("insert into build_result (outcome) values ('FAIL') returning id")
            .query(Long.class)
            .single();
    String id = examine(Cases.inconsistent(), result);

    assertThat(get("/d/" + id)).bodyText().contains("href=\"/r/" + result + "\"");
    assertThat(get("/r/" + result)).bodyText().contains("href=\"/d/" + id + "\"");
  }

  @Test
  void nothingIsKeptOfFilesThatCannotBeDiagnosed() throws Exception {
    long blobs = blobs();
    engine.answer = null;
    try (ReceivedSet set = received("of no use")) {
      assertThatExceptionOfType(UnusableEvidenceException.class)
          .isThrownBy(() -> analyst.examine(set, null));
    }
    assertThat(jdbc.sql("select count(*) from artifact_set").query(Long.class).single()).isZero();
    assertThat(blobs()).isEqualTo(blobs);
    assertThat(incoming(data)).isZero();
  }

  private String examine(Diagnosis answer, @Nullable Long resultId) throws Exception {
    engine.answer = answer;
    try (ReceivedSet set = received("abc")) {
      return analyst.examine(set, resultId);
    }
  }

  private ReceivedSet received(String content) throws IOException {
    return incoming.receive("vmlinux.nm", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private MvcTestResult get(String path) {
    return http.get().uri(java.net.URI.create(path)).exchange();
  }

  private long blobs() throws IOException {
    return files(data.resolve("blobs"));
  }

  private static long incoming(Path data) throws IOException {
    return files(data.resolve("incoming"));
  }

  private static long files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .count();
    }
  }
}
