package symshift.dashboard.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import symshift.dashboard.DashboardTest;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;

@DashboardTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "symshift.upload.max-file-bytes=100000",
      "symshift.upload.max-set-bytes=150000",
      "symshift.upload.max-files=3"
    })
@Import(DoctorIntakeTest.Fakes.class)
class DoctorIntakeTest {
  private static final byte[] LISTING = "c0008000 T _stext\n".getBytes(UTF_8);

  /** Keeps what it was asked, and calls files unusable that say so. */
  static final class RecordingExaminer implements Examiner {
    @Nullable ReceivedSet set;
    @Nullable Long resultId;
    String content = "";

    @Override
    public String examine(ReceivedSet set, @Nullable Long resultId)
        throws UnusableEvidenceException, IOException {
      this.set = set;
      this.resultId = resultId;
      this.content = Files.readString(set.files().getFirst().path());
      if (content.contains("unusable")) {
        throw new UnusableEvidenceException(
            List.of(new Problem(set.files().getFirst().name(), "This is no listing.")));
      }
      return "0123456789abcdef0123456789abcdef";
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Fakes {
    @Bean
    @Primary
    RecordingExaminer recordingExaminer() {
      return new RecordingExaminer();
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  @Autowired RecordingExaminer examiner;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Value("${symshift.data}")
  Path data;

  @Autowired IncomingFiles incoming;

  @BeforeEach
  void forget() {
    examiner.set = null;
    examiner.resultId = null;
  }

  @AfterEach
  void nothingIsLeftInTheIncomingFolder() throws IOException {
    assertThat(incoming.folder()).isEmptyDirectory();
  }

  @Test
  void aGoodUploadIsHashedAndLeadsToItsDiagnosis() throws Exception {
    HttpResponse<String> response = post(new Form().file("vmlinux.nm", LISTING));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location"))
        .hasValue("/d/0123456789abcdef0123456789abcdef");
    assertThat(examiner.content).isEqualTo("c0008000 T _stext\n");
    assertThat(received().name()).isEqualTo("vmlinux.nm");
    assertThat(received().sizeBytes()).isEqualTo(18);
    assertThat(received().sha256())
        .isEqualTo("6835caa54d6b19e9c8b3c2fbc1305b66503f08291ad60ba85cd1faf9f966f7f1");
  }

  @Test
  void theFormWorksWithoutAnythingSentBefore() throws Exception {
    HttpResponse<String> page =
        http.send(
            HttpRequest.newBuilder(URI.create(address())).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("enctype=\"multipart/form-data\"", "name=\"files\"", "name=\"result\"")
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void nothingChosenIsSaidSo() throws Exception {
    refused(post(new Form().file("", new byte[0]).field("result", "")), 400, "No file was chosen");
  }

  @Test
  void aFormThatIsNotMultipartIsTheSameAsNothingChosen() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("files=x"))
            .build();
    refused(http.send(request, HttpResponse.BodyHandlers.ofString()), 400, "No file was chosen");
  }

  @Test
  void anEmptyFileIsNamed() throws Exception {
    refused(
        post(new Form().file("vmlinux", LISTING).file("System.map", new byte[0])),
        400,
        "System.map",
        "The file is empty");
  }

  @Test
  void aFileOverItsLimitIsNamed() throws Exception {
    refused(post(new Form().file("vmlinux", new byte[100_001])), 413, "vmlinux", "100,001 bytes");
  }

  @Test
  void anUploadOverTheLimitIsReadToItsEndAndAnswered() throws Exception {
    refused(
        post(new Form().file("vmlinux", new byte[8_000_000])), 413, "The files are larger than");
  }

  @Test
  void anUploadOfUnknownLengthOverTheLimitIsAnsweredToo() throws Exception {
    HttpRequest sized = new Form().file("vmlinux", new byte[8_000_000]).post(address());
    HttpRequest chunked =
        HttpRequest.newBuilder(sized.uri())
            .header("Content-Type", sized.headers().firstValue("Content-Type").orElseThrow())
            .POST(HttpRequest.BodyPublishers.fromPublisher(sized.bodyPublisher().orElseThrow()))
            .build();
    refused(
        http.send(chunked, HttpResponse.BodyHandlers.ofString()), 413, "The files are larger than");
  }

  @Test
  void tooManyFilesAreRefused() throws Exception {
    Form form = new Form();
    for (int n = 0; n < 4; n++) {
      form.file("stage" + n, LISTING);
    }
    refused(post(form), 413, "4 files were sent, at most 3 are taken");
  }

  @Test
  void moreFilesThanTheServerReadsAreNotCalledTooLarge() throws Exception {
    Form form = new Form();
    for (int n = 0; n < 201; n++) {
      form.file("stage" + n, LISTING);
    }
    HttpResponse<String> response = post(form);
    refused(response, 413, "too many parts", "at most 3 files are taken");
    assertThat(response.body()).doesNotContain("larger than");
  }

  @Test
  void twoFilesOfOneNameCannotBeToldApart() throws Exception {
    refused(
        post(new Form().file("a/vmlinux", LISTING).file("b/vmlinux", LISTING)),
        400,
        "Two files have this name");
  }

  @Test
  void aFileThatIsNoUseIsNamedWithTheReason() throws Exception {
    refused(
        post(new Form().file("notes.txt", "unusable".getBytes(UTF_8))),
        422,
        "notes.txt",
        "This is no listing.");
  }

  @Test
  void aHostileNameIsNeitherAPathNorMarkup() throws Exception {
    HttpResponse<String> response =
        post(new Form().file("../../<script>alert(1)<\\script>.txt", "unusable".getBytes(UTF_8)));
    refused(response, 422, "This is no listing.");
    assertThat(response.body()).doesNotContain("<script>alert");

    post(new Form().file("../../../etc/passwd", LISTING));
    assertThat(received().name()).isEqualTo("passwd");
    assertThat(received().path()).startsWithRaw(data.toAbsolutePath().resolve("incoming"));
    assertThat(received().path().getFileName()).hasToString("0");
  }

  @Test
  void theResultIsFoundByOurNumberByTheSourcesAndByAnAddress() throws Exception {
    long result =
        jdbc.sql("insert into build_result (outcome) values ('FAIL') returning id")
            .query(Long.class)
            .single();
    jdbc.sql("insert into result_ref (source, ref, result_id) values ('kisskb', '5869367', :id)")
        .param("id", result)
        .update();
    for (String reference :
        List.of(
            Long.toString(result),
            "5869367",
            "kisskb:5869367",
            "http://kisskb.example/kisskb/buildresult/5869367/")) {
      assertThat(post(new Form().file("vmlinux", LISTING).field("result", reference)).statusCode())
          .isEqualTo(303);
      assertThat(examiner.resultId).as(reference).isEqualTo(result);
    }
  }

  @Test
  void anUnknownResultIsSaidSoAndTypedOnlyOnce() throws Exception {
    for (String reference : List.of("987654321", "omap2plus", "99999999999999999999")) {
      HttpResponse<String> response =
          post(new Form().file("vmlinux", LISTING).field("result", reference));
      refused(response, 422, "There is no build result", "value=\"" + reference + "\"");
      assertThat(examiner.set).isNull();
    }
  }

  private ReceivedFile received() {
    return java.util.Objects.requireNonNull(examiner.set, "nothing was examined")
        .files()
        .getFirst();
  }

  private static void refused(HttpResponse<String> response, int status, String... sentences) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains("nothing of the upload was kept").contains(sentences);
  }

  private HttpResponse<String> post(Form form) throws IOException, InterruptedException {
    return http.send(form.post(address()), HttpResponse.BodyHandlers.ofString());
  }

  private String address() {
    return "http://127.0.0.1:" + port + "/doctor";
  }
}
