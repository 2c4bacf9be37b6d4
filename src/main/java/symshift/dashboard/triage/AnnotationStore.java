package symshift.dashboard.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code annotation}. */
@Component
class AnnotationStore {
  private final JdbcClient jdbc;

  AnnotationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Annotation> ofSignature(long signatureId) {
    return jdbc.sql(
            """
            select id, author, body, url, written_at from annotation
            where signature_id = :id
            order by written_at desc, id desc limit :limit
            """)
        .param("id", signatureId)
        .param("limit", Annotations.LIMIT)
        .query((row, _) -> annotation(row))
        .list();
  }

  List<Annotation> ofResult(long resultId) {
    return jdbc.sql(
            """
            select id, author, body, url, written_at from annotation
            where result_id = :id
            order by written_at desc, id desc limit :limit
            """)
        .param("id", resultId)
        .param("limit", Annotations.LIMIT)
        .query((row, _) -> annotation(row))
        .list();
  }

  Annotation addToSignature(long signatureId, String author, String body, Instant at) {
    return jdbc.sql(
            """
            insert into annotation (signature_id, author, body, written_at)
            values (:signature, :author, :body, :at)
            returning id, author, body, url, written_at
            """)
        .param("signature", signatureId)
        .param("author", author)
        .param("body", body)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) -> annotation(row))
        .single();
  }

  private static Annotation annotation(ResultSet row) throws SQLException {
    return new Annotation(
        row.getLong("id"),
        row.getString("author"),
        row.getString("body"),
        row.getString("url"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }
}
