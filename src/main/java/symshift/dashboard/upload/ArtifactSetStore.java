package symshift.dashboard.upload;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import symshift.engine.diagnosis.StageRoles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sets that were kept, and their files. */
@Repository
public class ArtifactSetStore {
  private static final TypeReference<Map<String, String>> ROLES = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.shared();

  ArtifactSetStore(JdbcClient db) {
    this.db = db;
  }

  /** Writes a set and its files; the caller's transaction holds them together. */
  public void add(ArtifactSet set, List<StoredFile> files) {
    db.sql(
            """
            insert into artifact_set (id, result_id, sample, received_at, note)
            values (:id, :result, :sample, :received, :note)
            """)
        .param("id", set.id())
        .param("result", set.resultId())
        .param("sample", set.sample())
        .param("received", set.receivedAt().atOffset(ZoneOffset.UTC))
        .param("note", set.note())
        .update();
    for (StoredFile file : files) {
      db.sql(
              """
              insert into artifact (set_id, name, sha256, size_bytes)
              values (:set, :name, :sha256, :size)
              """)
          .param("set", set.id())
          .param("name", file.name())
          .param("sha256", file.sha256())
          .param("size", file.sizeBytes())
          .update();
    }
  }

  public Optional<ArtifactSet> find(String id) {
    return db.sql(
            """
            select id, result_id, sample, received_at, note from artifact_set where id = :id
            """)
        .param("id", id)
        .query((row, n) ->
            new ArtifactSet(
                row.getString("id"),
                row.getObject("result_id", Long.class),
                row.getBoolean("sample"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("note")))
        .optional();
  }

  /** What a reader said of the files of a set; nothing when the set is not there. */
  public StageRoles stageRoles(String setId) {
    return db.sql("select stage_roles from artifact_set where id = :id")
        .param("id", setId)
        .query((row, n) -> json.readValue(row.getString("stage_roles"), ROLES))
        .optional()
        .map(StageRoles::new)
        .orElse(StageRoles.NONE);
  }

  /** Keeps what a reader says in place of what was said before; false when the set is gone. */
  public boolean say(String setId, StageRoles roles) {
    return db.sql("update artifact_set set stage_roles = cast(:roles as jsonb) where id = :id")
            .param("roles", json.writeValueAsString(roles.byFile()))
            .param("id", setId)
            .update()
        > 0;
  }

  /** Whether a file of any set has these bytes. */
  public boolean holds(String sha256) {
    return db.sql("select exists (select from artifact where sha256 = :sha256)")
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  /** Files of one set in the order they were sent. */
  public List<StoredFile> files(String setId) {
    return db.sql(
            """
            select name, sha256, size_bytes from artifact where set_id = :set order by id limit 1000
            """)
        .param("set", setId)
        .query((row, n) ->
            new StoredFile(
                row.getString("name"), row.getString("sha256"), row.getLong("size_bytes")))
        .list();
  }
}
