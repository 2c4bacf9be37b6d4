package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import symshift.dashboard.TestDatabase;

class SilentSourcesTest {
  private static final Instant READ = Instant.parse("2012-03-14T12:00:00Z");

  private final JdbcClient jdbc = TestDatabase.fresh().jdbc();
  private final MockEnvironment settings = new MockEnvironment();

  private void source(String title, String newest, String error) {
    jdbc.sql(
            """
            insert into source_state
              (source, title, base_url, last_read_at, newest_result_at, last_error)
            values (:title, :title, '', timestamptz '2012-03-14 12:00Z',
              cast(:newest as timestamptz), :error)
            """)
        .param("title", title)
        .param("newest", newest)
        .param("error", error)
        .update();
  }

  private List<String> silent(int minutesAfterTheReading) {
    Instant now = READ.plusSeconds(60L * minutesAfterTheReading);
    return new SourceQueries(jdbc, settings).snapshot(now).silentSources();
  }

  @Test
  void aSourceIsSilentWhenItFailedOrGaveNothingNewForThreeDays() {
    source("fresh", "2012-03-14 11:00Z", "");
    source("failing", "2012-03-14 11:00Z", "no answer");
    source("stale", "2012-03-11 11:59Z", "");

    assertThat(silent(1)).containsExactly("failing", "stale");
  }

  @Test
  void aSourceThatIsNoLongerReadBecomesSilentAfterThreeIntervals() {
    settings.setProperty("symshift.source.slow.interval", "1h");
    source("fresh", "2012-03-14 11:00Z", "");
    source("slow", "2012-03-14 11:00Z", "");

    assertThat(silent(90)).isEmpty();
    assertThat(silent(91)).containsExactly("fresh");
    assertThat(silent(181)).containsExactly("fresh", "slow");
  }

  @Test
  void aSourceThatWasNeverReadIsNotSilentYet() {
    jdbc.sql("insert into source_state (source, title, base_url) values ('new', 'new', '')")
        .update();
    assertThat(silent(100000)).isEmpty();
  }
}
