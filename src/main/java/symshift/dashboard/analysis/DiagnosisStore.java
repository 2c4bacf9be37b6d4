package symshift.dashboard.analysis;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.DiagnosisJson;
import symshift.engine.diagnosis.Finding;

/** The diagnoses that were kept, one for each set. */
@Repository
class DiagnosisStore {
  /** The escape of U+0000, but not a backslash that is escaped itself before "u0000". */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u0000");

  private final JdbcClient db;

  DiagnosisStore(JdbcClient db) {
    this.db = db;
  }

  /** Writes the diagnosis of a set that is already there, in place of an earlier one. */
  void keep(String setId, StoredDiagnosis stored) {
    Diagnosis diagnosis = stored.diagnosis();
    @Nullable Finding first = diagnosis.causes().isEmpty() ? null : diagnosis.causes().getFirst();
    db.sql(
            """
            insert into diagnosis
              (set_id, verdict, cause, confidence, report, engine_version, made_at)
            values
              (:set, :verdict, :cause, :confidence, cast(:report as jsonb), :version, :made)
            on conflict (set_id) do update set
              verdict = excluded.verdict, cause = excluded.cause, confidence = excluded.confidence,
              report = excluded.report, engine_version = excluded.engine_version,
              made_at = excluded.made_at
            """)
        .param("set", setId)
        .param("verdict", diagnosis.verdict().name().toLowerCase(Locale.ROOT))
        .param("cause", first == null ? null : first.id())
        .param("confidence", first == null ? null : first.confidence().toString())
        .param("report", storable(DiagnosisJson.write(diagnosis)))
        .param("version", stored.engineVersion())
        .param("made", stored.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** PostgreSQL keeps every character of a JSON text but U+0000, which a hostile name may hold. */
  private static String storable(String json) {
    return NUL.matcher(json).replaceAll("$1\uFFFD");
  }

  Optional<StoredDiagnosis> find(String setId) {
    return db.sql("select report, engine_version, made_at from diagnosis where set_id = :set")
        .param("set", setId)
        .query((row, n) ->
            new StoredDiagnosis(
                DiagnosisJson.read(row.getString("report")),
                row.getString("engine_version"),
                row.getTimestamp("made_at").toInstant()))
        .optional();
  }
}
