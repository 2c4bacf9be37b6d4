package symshift.dashboard.history;

import static java.util.Comparator.naturalOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import symshift.dashboard.history.SourcesPage.Source;
import symshift.dashboard.history.SourcesPage.Unparsed;
import symshift.dashboard.web.SiteStatus;
import symshift.dashboard.web.Words;

/** Reads how the sources do; also what the status line of every page says. */
@Repository
class SourceQueries implements SiteStatus {
  private static final Duration NOTHING_NEW = Duration.ofDays(3);
  private static final int MISSED_READINGS = 3;

  private final JdbcClient jdbc;
  private final Environment settings;
  private final InstantSource clock = InstantSource.system();

  SourceQueries(JdbcClient jdbc, Environment settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** What is known of one source. */
  private record Reading(
      String source,
      String title,
      boolean sample,
      @Nullable Instant newest,
      @Nullable Instant lastRead,
      boolean failed) {}

  @Override
  public Snapshot snapshot() {
    return snapshot(clock.instant());
  }

  /**
   * A source is silent when its last reading failed or is longer ago than three intervals, or when
   * its newest result was three days old at that reading.
   */
  Snapshot snapshot(Instant now) {
    List<Reading> readings =
        jdbc.sql("select * from source_state order by title, source limit 100")
            .query((row, _) -> reading(row))
            .list();
    return new Snapshot(
        readings.stream().anyMatch(Reading::sample),
        readings.stream().map(Reading::newest).filter(Objects::nonNull).max(naturalOrder()),
        readings.stream().filter(r -> isSilent(r, now)).map(Reading::title).toList());
  }

  private boolean isSilent(Reading reading, Instant now) {
    Instant lastRead = reading.lastRead();
    if (reading.failed() || lastRead == null) {
      return reading.failed();
    }
    Instant newest = reading.newest();
    return lastRead.plus(interval(reading.source()).multipliedBy(MISSED_READINGS)).isBefore(now)
        || (newest != null && newest.plus(NOTHING_NEW).isBefore(lastRead));
  }

  private Duration interval(String source) {
    String key = "symshift.source." + source + ".interval";
    return DurationStyle.detectAndParse(settings.getProperty(key, "30m"));
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        row.getString("source"),
        row.getString("title"),
        row.getBoolean("sample"),
        instant(row, "newest_result_at"),
        instant(row, "last_read_at"),
        !row.getString("last_error").isEmpty());
  }

  List<Source> sources() {
    return jdbc.sql(
            """
            select s.*, (select count(*) from unparsed_page u where u.source = s.source) as unparsed
            from source_state s
            order by s.title, s.source
            limit 100
            """)
        .query((row, i) ->
            new Source(
                row.getString("title"),
                row.getString("base_url"),
                row.getBoolean("sample"),
                time(row, "last_read_at"),
                time(row, "newest_result_at"),
                row.getLong("results_read"),
                row.getLong("unparsed"),
                row.getString("last_error")))
        .list();
  }

  /** The pages that did not parse, newest first; at most 50. */
  List<Unparsed> unparsed() {
    return jdbc.sql(
            """
            select source, url, reason, seen_at from unparsed_page
            order by seen_at desc, id desc
            limit 50
            """)
        .query((row, i) ->
            new Unparsed(
                row.getString("source"),
                row.getString("url"),
                row.getString("reason"),
                time(row, "seen_at")))
        .list();
  }

  private static String time(ResultSet row, String column) throws SQLException {
    Instant time = instant(row, column);
    return time == null ? "never" : Words.minute(time);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
