package symshift.dashboard.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import symshift.dashboard.DashboardTest;
import symshift.dashboard.blob.BlobStore;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.dashboard.upload.IncomingFiles;
import symshift.dashboard.upload.ReceivedSet;
import symshift.engine.diagnosis.StageRoles;

@DashboardTest
@AutoConfigureMockMvc
@Import(DiagnosisPagesTest.Fakes.class)
class StagesPagesTest {
  private static final String SHOWN = "stages.tar.xz/b\\x1be\\xe9";

  @Autowired DiagnosisPagesTest.PreparedEngine engine;
  @Autowired Analyst analyst;
  @Autowired ArtifactSetStore sets;
  @Autowired DiagnosisStore diagnoses;
  @Autowired IncomingFiles incoming;
  @Autowired BlobStore blobs;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvcTester http;

  private String id = "";

  @BeforeEach
  void anUploadThatWasDiagnosed() throws Exception {
    jdbc.sql("delete from artifact_set").update();
    engine.answer = Cases.inconsistent();
    try (ReceivedSet set = received("the bytes as sent")) {
      id = analyst.examine(set, null);
    }
    engine.contents = List.of();
  }

  @Test
  void theFormListsWhatIsOrMayBeAStageAndIsClosed() {
    Document page = page();
    Element form = page.expectFirst("details.stages form");
    assertThat(page.expectFirst("details.stages").hasAttr("open")).isFalse();
    assertThat(form.attr("method")).isEqualTo("post");
    assertThat(form.attr("action")).isEqualTo("/d/" + id + "/stages");
    assertThat(form.select("label .mono").eachText())
        .containsExactly(
            "stages.tar.xz:.tmp_vmlinux1",
            "stages.tar.xz:.tmp_vmlinux2",
            "stages.tar.xz:vmlinux",
            SHOWN);
    assertThat(form.expectFirst("select").select("option").eachText())
        .containsExactly("as told", "1", "2", "3", "final", "leave out");
    assertThat(page.text()).doesNotContain("as said by a reader");
  }

  @Test
  void whatIsSaidIsKeptAndTheDiagnosisIsMadeAgainFromTheStoredFiles() throws Exception {
    jdbc.sql("update diagnosis set made_at = '2012-03-14'").update();
    engine.answer = Cases.consistent();

    MvcTestResult answer = say("stages.tar.xz:vmlinux", "2", SHOWN, "none");

    assertThat(answer).hasStatus(303).hasHeader("Location", "/d/" + id);
    assertThat(engine.contents).containsExactly("the bytes as sent");
    StageRoles said = new StageRoles(Map.of("stages.tar.xz:vmlinux", "2", Cases.UNNAMED, "none"));
    assertThat(engine.roles).isEqualTo(said);
    assertThat(sets.stageRoles(id)).isEqualTo(said);
    StoredDiagnosis stored = diagnoses.find(id).orElseThrow();
    assertThat(stored.diagnosis()).isEqualTo(Cases.consistent());
    assertThat(stored.madeAt()).isAfter(Instant.parse("2012-03-15T00:00:00Z"));
    assertThat(jdbc.sql("select verdict from diagnosis").query(String.class).list())
        .containsExactly("consistent");
    assertThat(page().text())
        .contains(
            "Stages as said by a reader: " + SHOWN + " is left out, stages.tar.xz:vmlinux is 2.");
  }

  @Test
  void theFormShowsWhatWasSaidAndTakesItBack() {
    assertThat(say("stages.tar.xz:vmlinux", "final")).hasStatus(303);
    assertThat(chosen("stages.tar.xz:vmlinux", page())).isEqualTo("final");
    assertThat(say("stages.tar.xz:vmlinux", "")).hasStatus(303);
    assertThat(sets.stageRoles(id)).isEqualTo(StageRoles.NONE);
    assertThat(page().text()).doesNotContain("as said by a reader");
  }

  @Test
  void nothingNewIsNotExaminedAgain() {
    engine.answer = null;
    assertThat(say("stages.tar.xz:vmlinux", "")).hasStatus(303);
    assertThat(engine.contents).isEmpty();
  }

  @Test
  void stagesOfNoUseChangeNothingAndAreAnsweredInTheEnginesWords() {
    engine.answer = null;
    MvcTestResult answer = say("stages.tar.xz:vmlinux", "none");
    assertThat(answer).hasStatus(422).hasHeader("X-Robots-Tag", "noindex");
    Document page = parsed(answer);
    assertThat(page.expectFirst("[role=alert]").text()).contains("It is of no use.");
    assertThat(page.expectFirst("details.stages").hasAttr("open")).isTrue();
    assertThat(chosen("stages.tar.xz:vmlinux", page)).isEqualTo("none");
    assertThat(sets.stageRoles(id)).isEqualTo(StageRoles.NONE);
    assertThat(diagnoses.find(id).orElseThrow().diagnosis()).isEqualTo(Cases.inconsistent());
  }

  @Test
  void whatTheFormCannotSendIsRefusedInWords() {
    assertThat(say("vmlinux<b>", "1"))
        .hasStatus(400)
        .bodyText()
        .contains("no stage file &quot;vmlinux&lt;b&gt;&quot;");
    assertThat(say("link.lds", "1")).hasStatus(400);
    assertThat(say("stages.tar.xz:vmlinux", "last"))
        .hasStatus(400)
        .bodyText()
        .contains("&quot;last&quot; is no stage");
    assertThat(say("stages.tar.xz:vmlinux"))
        .hasStatus(400)
        .bodyText()
        .contains("1 files and 0 stages were sent");
    assertThat(engine.contents).isEmpty();
  }

  @Test
  void aPageOfAnotherSiteCannotSayIt() {
    assertThat(
            http.post()
                .uri("/d/" + id + "/stages")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("file", "stages.tar.xz:vmlinux")
                .param("stage", "1"))
        .hasStatus(403);
    assertThat(sets.stageRoles(id)).isEqualTo(StageRoles.NONE);
  }

  @Test
  void theStagesOfASampleStayAsTheyAre() throws Exception {
    id = "sample-of-this-test";
    try (ReceivedSet set = received("a sample")) {
      analyst.examineAs(new ArtifactSet(id, null, true, Instant.EPOCH, "A sample."), set);
    }
    assertThat(page().select("details.stages")).isEmpty();
    assertThat(say("stages.tar.xz:vmlinux", "1")).hasStatus(403).bodyText().contains("a sample");
    assertThat(sets.stageRoles(id)).isEqualTo(StageRoles.NONE);
  }

  @Test
  void aSetWhoseBytesAreGoneCannotBeExaminedAgain() throws Exception {
    blobs.delete(jdbc.sql("select sha256 from artifact").query(String.class).single());
    assertThat(page().select("details.stages")).isEmpty();
    assertThat(say("stages.tar.xz:vmlinux", "1"))
        .hasStatus(410)
        .bodyText()
        .contains("gone or damaged");
    assertThat(sets.stageRoles(id)).isEqualTo(StageRoles.NONE);
  }

  @Test
  void theAddressOfTheFormLeadsToTheDiagnosis() {
    assertThat(http.get().uri("/d/" + id + "/stages"))
        .hasStatus(303)
        .hasHeader("Location", "/d/" + id);
    id = "0123456789abcdef0123456789abcdef";
    assertThat(say("vmlinux", "1")).hasStatus(404);
  }

  private ReceivedSet received(String content) throws Exception {
    return incoming.receive("stages.tar.xz", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  /** Files and words by turns. */
  private MvcTestResult say(String... filesAndWords) {
    var post =
        http.post().uri("/d/" + id + "/stages").contentType(MediaType.APPLICATION_FORM_URLENCODED);
    for (int i = 0; i < filesAndWords.length; i++) {
      post = post.param(i % 2 == 0 ? "file" : "stage", filesAndWords[i]);
    }
    return post.exchange();
  }

  private Document page() {
    return parsed(http.get().uri("/d/" + id).exchange());
  }

  private static Document parsed(MvcTestResult answer) {
    return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
  }

  private static String chosen(String file, Document page) {
    Element label = page.expectFirst("label:has(input[value=\"" + file + "\"])");
    return label.select("option[selected]").attr("value");
  }
}
