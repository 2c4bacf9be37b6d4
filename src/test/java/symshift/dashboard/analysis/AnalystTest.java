package symshift.dashboard.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import symshift.dashboard.DashboardTest;
import symshift.dashboard.blob.BlobStore;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.dashboard.upload.IncomingFiles;
import symshift.dashboard.upload.ReceivedSet;
import symshift.engine.diagnosis.Diagnosis;

@DashboardTest
@AutoConfigureMockMvc
@Import(DiagnosisPagesTest.Fakes.class)
class AnalystTest {
  private static final long NO_RESULT = 987_654_321;

  @Autowired DiagnosisPagesTest.PreparedEngine engine;
  @Autowired Analyst analyst;
  @Autowired ArtifactSetStore sets;
  @Autowired DiagnosisStore diagnoses;
  @Autowired IncomingFiles incoming;
  @Autowired BlobStore blobs;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from artifact_set").update();
    engine.answer = Cases.inconsistent();
  }

  @Test
  void aNameWithAZeroCharacterIsKeptWithoutIt() throws Exception {
    assertThat(keptWith("a\0\0b")).isEqualTo(Cases.inconsistent("a\uFFFD\uFFFDb"));
    assertThat(keptWith("a\\\0")).isEqualTo(Cases.inconsistent("a\\\uFFFD"));
  }

  @Test
  void aNameThatOnlyLooksLikeAnEscapeStays() throws Exception {
    for (String name : new String[] {"a\\" + "u0000", "\\\\" + "u0000", "\uFFFD"}) {
      assertThat(keptWith(name)).isEqualTo(Cases.inconsistent(name));
    }
  }

  @Test
  void bytesThatNoSetCameToHoldAreTakenBack() throws Exception {
    try (ReceivedSet set = received("held by nobody")) {
      String sha256 = set.files().getFirst().sha256();
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> analyst.examine(set, NO_RESULT));
      assertThat(blobs.has(sha256)).isFalse();
    }
  }

  @Test
  void bytesOfAnotherSetStay() throws Exception {
    try (ReceivedSet first = received("held by one");
        ReceivedSet second = received("held by one")) {
      analyst.examine(first, null);
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> analyst.examine(second, NO_RESULT));
      assertThat(blobs.has(first.files().getFirst().sha256())).isTrue();
    }
  }

  @Test
  void bytesThatAnotherSetHoldsAreNotTakenBackEvenIfTheyWereMissing() throws Exception {
    try (ReceivedSet first = received("restored");
        ReceivedSet second = received("restored")) {
      analyst.examine(first, null);
      String sha256 = first.files().getFirst().sha256();
      blobs.delete(sha256);
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> analyst.examine(second, NO_RESULT));
      assertThat(blobs.has(sha256)).isTrue();
    }
  }

  @Test
  void aSampleThatFailsLeavesTheOthersToBeDiagnosed() {
    engine.failures = 1;
    SampleLoader loader = new SampleLoader(analyst, sets, incoming);
    int all = SampleSets.onClassPath().size();
    loader.load();
    assertThat(samples()).isEqualTo(all - 1);
    loader.load();
    assertThat(samples()).isEqualTo(all);
  }

  private long samples() {
    return jdbc.sql("select count(*) from artifact_set where sample").query(Long.class).single();
  }

  private Diagnosis keptWith(String symbol) throws Exception {
    engine.answer = Cases.inconsistent(symbol);
    try (ReceivedSet set = received("abc")) {
      return diagnoses.find(analyst.examine(set, null)).orElseThrow().diagnosis();
    }
  }

  private ReceivedSet received(String content) throws IOException {
    return incoming.receive("vmlinux.nm", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
