package symshift.dashboard.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results, their references and the remarks that came with them. */
@Component
class ResultStore {
  private final JdbcClient jdbc;

  ResultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until no other transaction writes the archive, and keeps others out until this ends. */
  void becomeOnlyWriter() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('symshift.archive'))")
        .query((row, _) -> true)
        .list();
  }

  /** Which of a source's references stand for a build whose cell is known. */
  Set<String> placed(String source, Collection<String> refs) {
    return new HashSet<>(
        jdbc.sql(
                """
                select f.ref from result_ref f join build_result r on r.id = f.result_id
                where f.source = :source and f.ref = any(:refs) and r.series_id is not null
                """)
            .param("source", source)
            .param("refs", refs.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  Optional<ResultRow> find(Reference reference) {
    return jdbc.sql(
            """
            select r.id, r.series_id, r.built_at
            from result_ref f join build_result r on r.id = f.result_id
            where f.source = :source and f.ref = :ref
            """)
        .param("source", reference.source())
        .param("ref", reference.ref())
        .query((row, _) -> resultRow(row))
        .optional();
  }

  Optional<ResultRow> find(Cell cell) {
    return jdbc.sql(
            """
            select id, series_id, built_at from build_result
            where series_id = :series and head_id = :head
            """)
        .param("series", cell.seriesId())
        .param("head", cell.headId())
        .query((row, _) -> resultRow(row))
        .optional();
  }

  long insert(ResultFacts facts) {
    return jdbc.sql(
            """
            insert into build_result (
              series_id, head_id, outcome, signature_id, built_at, duration_seconds,
              compiler_version, builder, log_id, log_lost, possible_errors, possible_warnings,
              reproduce, sample)
            values (
              :series, :head, :outcome, :signature, :builtAt, :duration,
              :compiler, :builder, :log, :lost, cast(:errors as jsonb), cast(:warnings as jsonb),
              :reproduce, :sample)
            returning id
            """)
        .params(facts.params())
        .query(Long.class)
        .single();
  }

  void update(long id, ResultFacts facts) {
    jdbc.sql(
            """
            update build_result
            set series_id = :series, head_id = :head, outcome = :outcome,
                signature_id = :signature, built_at = :builtAt, duration_seconds = :duration,
                compiler_version = :compiler, builder = :builder, log_id = :log, log_lost = :lost,
                possible_errors = cast(:errors as jsonb),
                possible_warnings = cast(:warnings as jsonb),
                reproduce = :reproduce, sample = :sample
            where id = :id
            """)
        .params(facts.params())
        .param("id", id)
        .update();
  }

  /** Makes what refers to one row refer to another, and removes the first. */
  void merge(long from, long into) {
    Map<String, Long> params = Map.of("from", from, "into", into);
    for (String sql :
        List.of(
            "update result_ref set result_id = :into where result_id = :from",
            "update annotation set result_id = :into where result_id = :from",
            "update artifact_set set result_id = :into where result_id = :from",
            "delete from build_result where id = :from and id <> :into")) {
      jdbc.sql(sql).params(params).update();
    }
  }

  void addReference(long resultId, Reference reference) {
    jdbc.sql(
            """
            insert into result_ref (source, ref, result_id, url)
            values (:source, :ref, :result, :url) on conflict (source, ref) do nothing
            """)
        .param("source", reference.source())
        .param("ref", reference.ref())
        .param("result", resultId)
        .param("url", reference.url())
        .update();
  }

  /** Keeps a remark, once. */
  void addRemark(long resultId, Remark remark) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("result", resultId);
    params.put("author", remark.author());
    params.put("body", remark.body());
    params.put("url", remark.url());
    params.put("at", Sql.time(remark.writtenAt()));
    jdbc.sql(
            """
            insert into annotation (result_id, author, body, url, written_at)
            select :result, :author, :body, :url, :at
            where not exists (
              select from annotation
              where result_id = :result and author = :author and body = :body)
            """)
        .params(params)
        .update();
  }

  private static ResultRow resultRow(ResultSet row) throws SQLException {
    OffsetDateTime builtAt = row.getObject("built_at", OffsetDateTime.class);
    boolean placed = row.getObject("series_id") != null;
    return new ResultRow(row.getLong("id"), placed, builtAt == null ? null : builtAt.toInstant());
  }
}
