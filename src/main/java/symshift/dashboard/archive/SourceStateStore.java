package symshift.dashboard.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code source_state} and {@code unparsed_page}. */
@Component
class SourceStateStore {
  private final JdbcClient jdbc;

  SourceStateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<SourceState> find(String source) {
    return jdbc.sql(
            """
            select source, title, base_url, sample, last_read_at
            from source_state where source = :source
            """)
        .param("source", source)
        .query((row, _) -> state(row))
        .optional();
  }

  void begin(Map<String, ?> params) {
    jdbc.sql(
            """
            insert into source_state (source, title, base_url, sample)
            values (:source, :title, :base, :sample)
            on conflict (source) do update
            set title = excluded.title, base_url = excluded.base_url, sample = excluded.sample
            """)
        .params(params)
        .update();
  }

  void succeeded(Map<String, @Nullable Object> params) {
    jdbc.sql(
            """
            update source_state
            set last_read_at = :at, last_error = '', results_read = results_read + :added,
                newest_result_at = greatest(newest_result_at, cast(:newest as timestamptz))
            where source = :source
            """)
        .params(params)
        .update();
  }

  void failed(Map<String, ?> params) {
    jdbc.sql("update source_state set last_error = :reason where source = :source")
        .params(params)
        .update();
  }

  void unparsed(Map<String, @Nullable Object> params) {
    jdbc.sql(
            """
            insert into unparsed_page (source, url, reason, sha256, seen_at)
            values (:source, :url, :reason, :sha, :at)
            on conflict (source, url, sha256) do update
            set reason = excluded.reason, seen_at = excluded.seen_at
            """)
        .params(params)
        .update();
  }

  Set<String> unparsedSince(String source, String base, @Nullable OffsetDateTime since) {
    return jdbc.sql(
            """
            select distinct url from unparsed_page
            where source = :source and starts_with(url, :base) and seen_at > :since
            """)
        .param("source", source)
        .param("base", base)
        .param("since", since)
        .query((row, _) -> row.getString("url"))
        .set();
  }

  private static SourceState state(ResultSet row) throws SQLException {
    OffsetDateTime readAt = row.getObject("last_read_at", OffsetDateTime.class);
    return new SourceState(
        row.getString("source"),
        row.getString("title"),
        row.getString("base_url"),
        row.getBoolean("sample"),
        readAt == null ? null : readAt.toInstant());
  }
}
