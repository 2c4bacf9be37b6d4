package symshift.dashboard.history;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads single results. */
@Repository
class ResultQueries {
  private static final TypeReference<List<LogText.Stored>> LINES = new TypeReference<>() {};
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ResultQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Result> find(long id) {
    return jdbc.sql(
            """
            select r.*, t.name as tree, x.config, x.arch, x.toolchain, s.disabled,
              h.next_tag, coalesce(h.sha, '') as sha,
              g.kind, g.number, g.title,
              l.sha256, l.line_count, l.error_lines, l.excerpt
            from build_result r
              left join series s on s.id = r.series_id
              left join tree t on t.id = s.tree_id
              left join target x on x.id = s.target_id
              left join head h on h.id = r.head_id
              left join signature g on g.id = r.signature_id
              left join build_log l on l.id = r.log_id
            where r.id = :id
            """)
        .param("id", id)
        .query((row, i) -> result(row))
        .optional();
  }

  /** The id of the result that a source's reference stands for. */
  Optional<Long> byReference(String source, String ref) {
    return jdbc.sql("select result_id from result_ref where source = :source and ref = :ref")
        .param("source", source)
        .param("ref", ref)
        .query(Long.class)
        .optional();
  }

  private Result result(ResultSet row) throws SQLException {
    Date tag = row.getDate("next_tag");
    OffsetDateTime builtAt = row.getObject("built_at", OffsetDateTime.class);
    return new Result(
        row.getLong("id"),
        row.getString("outcome"),
        place(row),
        tag == null ? null : tag.toLocalDate(),
        row.getString("sha"),
        builtAt == null ? null : builtAt.toInstant(),
        row.getObject("duration_seconds", Integer.class),
        row.getString("compiler_version"),
        row.getString("builder"),
        HistoryQueries.signature(row),
        log(row),
        row.getBoolean("log_lost"),
        json.readValue(row.getString("possible_errors"), TEXTS),
        json.readValue(row.getString("possible_warnings"), TEXTS),
        row.getString("reproduce"));
  }

  private static Result.@Nullable Place place(ResultSet row) throws SQLException {
    long series = row.getLong("series_id");
    return row.wasNull()
        ? null
        : new Result.Place(
            series,
            row.getString("tree"),
            row.getString("config"),
            row.getString("arch"),
            row.getString("toolchain"),
            row.getBoolean("disabled"));
  }

  private Result.@Nullable Log log(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    if (sha256 == null) {
      return null;
    }
    List<LogText.Stored> errors = json.readValue(row.getString("error_lines"), LINES);
    List<LogText.Stored> excerpt = json.readValue(row.getString("excerpt"), LINES);
    return new Result.Log(
        sha256,
        row.getInt("line_count"),
        LogText.marked(excerpt, errors),
        LogText.marked(errors, errors));
  }
}
