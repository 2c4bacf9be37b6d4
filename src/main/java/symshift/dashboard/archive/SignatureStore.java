package symshift.dashboard.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import symshift.engine.buildlog.Signature;

/** Signatures, numbered within their kind in the order they first appear. */
@Component
class SignatureStore {
  private final JdbcClient jdbc;

  SignatureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The row of a signature; the caller is the archive's only writer at this time. */
  long idOf(Signature signature) {
    jdbc.sql(
            """
            insert into signature (kind, number, fingerprint, title)
            select :kind, coalesce(max(number), 0) + 1, :fingerprint, :title
            from signature where kind = :kind
            on conflict (fingerprint) do nothing
            """)
        .param("kind", String.valueOf(signature.kind()))
        .param("fingerprint", Sql.storable(signature.fingerprint()))
        .param("title", Sql.storable(signature.title()))
        .update();
    return jdbc.sql("select id from signature where fingerprint = :fingerprint")
        .param("fingerprint", Sql.storable(signature.fingerprint()))
        .query(Long.class)
        .single();
  }
}
