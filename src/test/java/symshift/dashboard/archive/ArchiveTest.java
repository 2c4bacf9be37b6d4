package symshift.dashboard.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static symshift.dashboard.archive.Outcome.FAIL;
import static symshift.dashboard.archive.Outcome.PASS;
import static symshift.dashboard.archive.Reports.NOON;
import static symshift.dashboard.archive.Reports.at;
import static symshift.dashboard.archive.Reports.log;
import static symshift.dashboard.archive.Reports.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import symshift.dashboard.DashboardTest;

@DashboardTest
@RecordApplicationEvents
class ArchiveTest {
  private static final CapturedLog KALLSYMS =
      log("# make -s vmlinux", "Inconsistent kallsyms data", "make: *** [vmlinux] Error 1");

  @Autowired Archive archive;
  @Autowired Samples samples;
  @Autowired BuildLogs logs;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  @BeforeEach
  void emptyTheArchive() {
    jdbc.sql(
            """
            truncate tree, head, target, series, signature, build_log, build_result, result_ref,
              annotation, source_state restart identity cascade
            """)
        .update();
  }

  private List<@Nullable String> column(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private List<@Nullable String> labels() {
    return column("select kind || number || ' ' || title from signature order by kind, number");
  }

  @Test
  void theSameBatchTwiceChangesNothing() {
    List<BuildReport> batch =
        List.of(
            Reports.of("1", place(12, "a_defconfig"), PASS, CapturedLog.NONE),
            Reports.of("2", place(13, "a_defconfig"), FAIL, KALLSYMS));

    assertThat(archive.record(batch)).isEqualTo(new RecordCounts(2, 0, 0));
    String before = everything();

    assertThat(archive.record(batch)).isEqualTo(new RecordCounts(0, 0, 2));
    assertThat(everything()).isEqualTo(before);
    assertThat(events.stream(BuildRecorded.class)).hasSize(2);
  }

  private String everything() {
    return jdbc.sql(
            """
            select (select json_agg(r order by id) from build_result r)::text
              || (select json_agg(s order by id) from series s)
              || (select json_agg(h order by id) from head h)
              || (select json_agg(g order by id) from signature g)
              || (select json_agg(f order by source, ref) from result_ref f)
            """)
        .query(String.class)
        .single();
  }

  @Test
  void aFailureHasTheSignatureOfItsLogAndTheLinesAroundIt() throws IOException {
    archive.record(List.of(Reports.of("2", place(13, "a_defconfig"), FAIL, KALLSYMS)));

    assertThat(labels()).containsExactly("K1 Inconsistent kallsyms data");
    assertThat(column("select reproduce from build_result")).containsExactly("make -s vmlinux");
    assertThat(column("select excerpt -> 1 ->> 'text' from build_log"))
        .containsExactly("Inconsistent kallsyms data");
    long id = jdbc.sql("select id from build_result").query(Long.class).single();
    try (InputStream in = logs.open(id).orElseThrow()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("# make -s vmlinux\nInconsistent");
    }
  }

  @Test
  void signaturesAreNumberedWithinTheirKindByTheirFirstAppearance() {
    BuildReport later = Reports.of("1", place(12, "a"), FAIL, log("a.c:1: error: later"));
    BuildReport sooner = Reports.of("2", place(12, "b"), FAIL, log("a.c:1: error: sooner"));

    archive.record(List.of(at(NOON.plusSeconds(1), later), sooner));

    assertThat(labels()).containsExactly("C1 a.c: error: sooner", "C2 a.c: error: later");
  }

  @Test
  void aBuildThatPassedHasNoSignatureWhateverItsLogSays() {
    archive.record(List.of(Reports.of("1", place(12, "a"), PASS, log("a.c:1: error: ignored"))));

    assertThat(labels()).isEmpty();
  }

  @Test
  void aLostLogIsAFactOfItsOwn() {
    archive.record(List.of(Reports.of("1", place(12, "a"), FAIL, CapturedLog.LOST)));

    assertThat(column("select outcome || ' ' || log_lost from build_result"))
        .containsExactly("FAIL true");
    assertThat(labels()).isEmpty();
  }

  @Test
  void ofTwoBuildsOfOneCellTheLaterIsShownAndBothAreReferences() {
    BuildReport first = Reports.of("1", place(12, "a"), FAIL, KALLSYMS);
    archive.record(List.of(first));

    BuildReport again =
        at(NOON.plusSeconds(60), Reports.of("2", place(12, "a"), PASS, CapturedLog.NONE));
    BuildReport before =
        at(NOON.minusSeconds(60), Reports.of("3", place(12, "a"), FAIL, CapturedLog.NONE));

    assertThat(archive.record(List.of(again))).isEqualTo(new RecordCounts(0, 1, 0));
    assertThat(archive.record(List.of(before))).isEqualTo(new RecordCounts(0, 0, 1));
    assertThat(column("select outcome from build_result")).containsExactly("PASS");
    assertThat(column("select ref from result_ref order by ref")).containsExactly("1", "2", "3");
  }

  @Test
  void aMereMentionIsKeptWithoutATargetAndCompletedByThePage() {
    Remark remark = new Remark("someone, 14 March 2012", "it floats", "", NOON);
    BuildReport mention =
        new BuildReport(
            new Reference("kisskb", "7", ""),
            null,
            Build.known(FAIL, null),
            Reports.text(CapturedLog.NONE, remark),
            false);

    archive.record(List.of(mention));
    archive.record(List.of(mention));
    assertThat(column("select series_id::text from build_result")).hasSize(1).containsOnlyNulls();
    assertThat(archive.known("kisskb", List.of("7"))).isEmpty();

    RecordCounts counts = archive.record(List.of(Reports.of("7", place(13, "a"), FAIL, KALLSYMS)));

    assertThat(counts).isEqualTo(new RecordCounts(0, 1, 0));
    assertThat(archive.known("kisskb", List.of("7"))).containsExactly("7");
    assertThat(column("select body from annotation a join build_result r on r.id = a.result_id"))
        .containsExactly("it floats");
  }

  @Test
  void aTargetThatIsNoLongerBuiltIsMarked() {
    archive.record(List.of(Reports.of("1", place(12, "a"), PASS, CapturedLog.NONE)));

    archive.setDisabled("kisskb", true, List.of("1", "unheard-of"));
    assertThat(column("select disabled::text from series")).containsExactly("true");
    archive.setDisabled("kisskb", false, List.of("1"));
    assertThat(column("select disabled::text from series")).containsExactly("false");
  }

  @Test
  void samplesGoWithAllThatOnlyTheyHeldOnTo() {
    archive.record(
        List.of(
            Reports.of("1", place(12, "a"), FAIL, KALLSYMS),
            Reports.of("2", place(12, "b"), FAIL, log("b.c:1: error: bad"))));
    BuildReport sample = Reports.of("3", place(12, "a"), FAIL, KALLSYMS);
    BuildReport real =
        new BuildReport(
            new Reference("kisskb", "9", ""), null, sample.build(), sample.text(), false);
    archive.record(List.of(real));

    assertThat(samples.remove("kisskb")).isEqualTo(2);

    assertThat(column("select ref from result_ref")).containsExactly("9");
    assertThat(labels()).containsExactly("K1 Inconsistent kallsyms data");
    assertThat(column("select name from tree")).isEmpty();
  }
}
