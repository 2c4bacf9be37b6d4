package symshift.dashboard.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import symshift.dashboard.web.Words;

/** Reads what stands around a result: remarks, diagnoses, references, neighbours. */
@Repository
class EvidenceQueries {
  private final JdbcClient jdbc;

  EvidenceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said of the result or of its signature, newest first; at most 50. */
  List<Remark> remarks(Result result) {
    Signature signature = result.signature();
    return jdbc.sql(
            """
            select a.result_id is not null as of_result, a.author, a.body, a.url, a.written_at
            from annotation a
            where a.result_id = :result or a.signature_id = :signature
            order by a.written_at desc, a.id desc
            limit 50
            """)
        .param("result", result.id())
        .param("signature", signature == null ? null : signature.id(), java.sql.Types.BIGINT)
        .query((row, i) ->
            new Remark(
                row.getBoolean("of_result") || signature == null ? "this build" : signature.label(),
                row.getString("author"),
                row.getString("body"),
                webAddress(row.getString("url")),
                Words.minute(row.getObject("written_at", OffsetDateTime.class).toInstant())))
        .list();
  }

  /** The diagnoses of files that were uploaded for the result, newest first; at most 20. */
  List<LinkedDiagnosis> diagnoses(long result) {
    return jdbc.sql(
            """
            select d.set_id, d.verdict, d.cause, d.confidence
            from artifact_set a join diagnosis d on d.set_id = a.id
            where a.result_id = :result
            order by d.made_at desc
            limit 20
            """)
        .param("result", result)
        .query((row, i) ->
            new LinkedDiagnosis(
                "/d/" + row.getString("set_id"),
                row.getString("verdict"),
                row.getString("cause"),
                row.getString("confidence")))
        .list();
  }

  /** Under which names sources and mails know the result. */
  List<ResultPage.Reference> references(long result) {
    return jdbc.sql(
            """
            select f.source, f.ref, f.url from result_ref f
            where f.result_id = :result
            order by f.source, f.ref
            limit 20
            """)
        .param("result", result)
        .query((row, i) ->
            new ResultPage.Reference(
                row.getString("source"), row.getString("ref"), webAddress(row.getString("url"))))
        .list();
  }

  /** The next older result of a series. */
  Optional<Link> older(long series, LocalDate tag) {
    return jdbc.sql(
            """
            select r.id, h.next_tag from build_result r join head h on h.id = r.head_id
            where r.series_id = :series and h.next_tag < :tag
            order by h.next_tag desc limit 1
            """)
        .param("series", series)
        .param("tag", tag)
        .query((row, i) -> neighbour(row.getLong("id"), row.getDate("next_tag").toLocalDate()))
        .optional();
  }

  /** The next newer result of a series. */
  Optional<Link> newer(long series, LocalDate tag) {
    return jdbc.sql(
            """
            select r.id, h.next_tag from build_result r join head h on h.id = r.head_id
            where r.series_id = :series and h.next_tag > :tag
            order by h.next_tag limit 1
            """)
        .param("series", series)
        .param("tag", tag)
        .query((row, i) -> neighbour(row.getLong("id"), row.getDate("next_tag").toLocalDate()))
        .optional();
  }

  private static Link neighbour(long id, LocalDate tag) {
    return new Link(Words.nextTag(tag), "/r/" + id);
  }

  /** The address if a browser may be sent there; null for any other scheme. */
  static @Nullable String webAddress(@Nullable String url) {
    String text = Objects.requireNonNullElse(url, "");
    return text.matches("https?://[\\x21-\\x7e]+") ? text : null;
  }
}
