package symshift.dashboard.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where causes were found. Sets that only their link leads to are counted, never listed. */
@Repository
class CatalogueQueries {
  private final JdbcClient db;

  CatalogueQueries(JdbcClient db) {
    this.db = db;
  }

  /** How many diagnoses found each cause as their first; causes without one are absent. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    db.sql(
            """
            select cause, count(*) as times from diagnosis
            where cause is not null group by cause order by cause limit 1000
            """)
        .query(row -> {
          counts.put(row.getString("cause"), row.getLong("times"));
        });
    return counts;
  }

  /** Public diagnoses that found the cause, newest first, at most 50. */
  List<FoundIn> foundIn(String cause) {
    return db.sql(
            """
            select d.set_id, d.report ->> 'headline' as headline, d.confidence, s.result_id, s.note,
              d.made_at
            from diagnosis d join artifact_set s on s.id = d.set_id
            where d.cause = :cause and (s.sample or s.result_id is not null)
            order by d.made_at desc, d.set_id
            limit 50
            """)
        .param("cause", cause)
        .query((row, n) ->
            new FoundIn(
                row.getString("set_id"),
                row.getString("headline"),
                row.getString("confidence"),
                row.getObject("result_id", Long.class),
                row.getString("note"),
                row.getTimestamp("made_at").toInstant()))
        .list();
  }
}
