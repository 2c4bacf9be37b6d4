package symshift.dashboard.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import symshift.dashboard.DashboardTest;
import symshift.dashboard.archive.Archive;
import symshift.dashboard.archive.Samples;
import symshift.dashboard.archive.SourceStates;

@DashboardTest
class CollectorTest {
  @Autowired List<BuildSource> sources;
  @Autowired Fetchers fetchers;
  @Autowired Archive archive;
  @Autowired SourceStates states;
  @Autowired Samples samples;
  @Autowired JdbcClient jdbc;

  private Collector collector(String base) {
    MockEnvironment environment = new MockEnvironment();
    environment.setProperty("symshift.source.kisskb.base-url", base);
    SourceSettings settings = new SourceSettings(environment);
    return new Collector(sources, settings, fetchers, archive, states, samples);
  }

  private List<@Nullable String> column(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  private CollectReport kisskb(List<CollectReport> reports) {
    return reports.stream().filter(r -> r.source().equals("kisskb")).findFirst().orElseThrow();
  }

  @BeforeEach
  void emptyTheArchive() {
    jdbc.sql(
            """
            truncate tree, target, signature, build_log, build_result, source_state, unparsed_page
              restart identity cascade
            """)
        .update();
  }

  @Test
  void theSampleIsReadOnceAndGivesWayToALiveSite() {
    CollectReport first = kisskb(collector("").collectOnce(ProgressListener.NONE));
    assertThat(first.error()).isEmpty();
    assertThat(first.counts().added()).isEqualTo(21);
    assertThat(kisskb(collector("").collectOnce(ProgressListener.NONE)).counts().added()).isZero();

    assertThat(column("select distinct sample::text from build_result where series_id is not null"))
        .containsExactly("true");
    assertThat(
            column(
                "select x.config from series s join target x on x.id = s.target_id where disabled"))
        .containsExactly("example_disabled_defconfig");
    assertThat(
            column(
                """
                select r.outcome || ' ' || g.kind || g.number || ' ' || coalesce(r.series_id, 0)
                  || ' ' || coalesce(r.head_id, 0) || ' ' || r.sample
                from build_result r join result_ref f on f.result_id = r.id
                join signature g on g.id = r.signature_id where f.ref = '5869367'
                """))
        .containsExactly("FAIL K1 0 0 false");
    assertThat(column("select author from annotation"))
        .containsExactly(
            "Symshift, after the linux-next thread of 14 March 2012 (Russell King and others)");

    CollectReport copy =
        kisskb(collector("file:samples/kisskb/site").collectOnce(ProgressListener.NONE));
    assertThat(copy.counts().added()).isEqualTo(21);
    assertThat(column("select distinct sample::text from build_result")).containsExactly("false");

    CollectReport refused = kisskb(collector("").collectOnce(ProgressListener.NONE));
    assertThat(refused.error()).contains("the sample is not read");
    assertThat(column("select distinct sample::text from build_result")).containsExactly("false");
  }

  @Test
  void aSourceThatFailsSaysWhyAndKeepsNoOtherFromBeingRead() {
    List<CollectReport> reports =
        collector("file:no-such-folder").collectOnce(ProgressListener.NONE);

    assertThat(kisskb(reports).error()).contains("no-such-folder", "base-url");
    assertThat(reports).hasSize(2).anyMatch(r -> r.error().isEmpty());
    assertThat(column("select last_error from source_state where source = 'kisskb'"))
        .allMatch(error -> error != null && error.contains("no-such-folder"));
  }

  @Test
  void aBaseOfAnotherKindIsRefusedWithTheRemedy() {
    assertThat(kisskb(collector("ftp://kisskb.test").collectOnce(ProgressListener.NONE)).error())
        .contains("ftp://kisskb.test", "http:");
  }

  @Test
  void theSampleStaysUntilTheLiveAddressAnswers() {
    kisskb(collector("").collectOnce(ProgressListener.NONE));
    String held =
        "select count(*) || ' ' || coalesce(bool_or(s.sample)::text, '')"
            + " from build_result r cross join source_state s"
            + " where r.sample and s.source = 'kisskb'";

    kisskb(collector("file:no-such-folder").collectOnce(ProgressListener.NONE));
    assertThat(column(held)).containsExactly("21 true");

    kisskb(collector("file:samples/kisskb/site").collectOnce(ProgressListener.NONE));
    assertThat(column(held)).containsExactly("0 ");
    assertThat(column("select distinct sample::text from source_state")).containsExactly("false");
  }

  @Test
  void anAddressWithAPasswordIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> collector("https://user:secret@kisskb.test"))
        .hasMessageContaining("symshift.source.kisskb.base-url")
        .hasMessageNotContaining("secret");
    assertThat(collector("https://kisskb.test/a@b")).isNotNull();
  }
}
