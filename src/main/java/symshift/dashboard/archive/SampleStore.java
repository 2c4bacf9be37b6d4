package symshift.dashboard.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes sample rows out of the archive's tables. */
@Component
class SampleStore {
  private static final String SAMPLES =
      """
      select r.id from build_result r
      where r.sample and exists (
        select from result_ref f where f.result_id = r.id and f.source = :source)
      """;

  /** Rows that nothing refers to once the builds are gone; the order follows the references. */
  private static final List<String> LEFT_OVER =
      List.of(
          "delete from series s where not exists (select from build_result where series_id = s.id)",
          "delete from target t where not exists (select from series where target_id = t.id)",
          "delete from head h where not exists (select from build_result where head_id = h.id)",
          """
          delete from tree t
          where not exists (select from series where tree_id = t.id)
            and not exists (select from head where tree_id = t.id)
          """,
          "delete from build_log l where not exists (select from build_result where log_id = l.id)",
          """
          delete from signature g
          where not exists (select from build_result where signature_id = g.id)
            and not exists (select from annotation where signature_id = g.id)
          """);

  private final JdbcClient jdbc;
  private final ResultStore results;

  SampleStore(JdbcClient jdbc, ResultStore results) {
    this.jdbc = jdbc;
    this.results = results;
  }

  /** What is known from a mention only does not count. */
  boolean hasReal(String source) {
    return jdbc.sql(
            """
            select exists (
              select from result_ref f join build_result r on r.id = f.result_id
              where f.source = :source and not r.sample and r.series_id is not null)
            """)
        .param("source", source)
        .query(Boolean.class)
        .single();
  }

  int remove(String source) {
    results.becomeOnlyWriter();
    Long[] ids =
        jdbc.sql(SAMPLES).param("source", source).query(Long.class).list().toArray(Long[]::new);
    for (String sql :
        List.of(
            "delete from annotation where result_id = any(:ids)",
            "update artifact_set set result_id = null where result_id = any(:ids)",
            "delete from result_ref where result_id = any(:ids)",
            "delete from build_result where id = any(:ids)")) {
      jdbc.sql(sql).param("ids", ids).update();
    }
    LEFT_OVER.forEach(sql -> jdbc.sql(sql).update());
    return ids.length;
  }
}
