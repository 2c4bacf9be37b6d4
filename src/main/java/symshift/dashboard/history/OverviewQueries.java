package symshift.dashboard.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import symshift.dashboard.history.OverviewPage.ReferenceOnly;
import symshift.dashboard.web.Words;

/** Reads what the first screen says beside the states. */
@Repository
class OverviewQueries {
  private final JdbcClient jdbc;

  OverviewQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The details of some results, by result. */
  Map<Long, Detail> details(Collection<Long> results) {
    Map<Long, Detail> found = new HashMap<>();
    jdbc.sql(
            """
            select r.id, r.compiler_version, r.reproduce <> '' as reproduce,
              r.log_id is not null as log,
              coalesce(l.error_lines -> 0 ->> 'text', r.possible_errors ->> 0, g.title, '') as error
            from build_result r
              left join build_log l on l.id = r.log_id
              left join signature g on g.id = r.signature_id
            where r.id = any(:results)
            """)
        .param("results", results.toArray(Long[]::new))
        .query(row -> {
          found.put(
              row.getLong("id"),
              new Detail(
                  row.getString("error"),
                  Compiler.shortName(row.getString("compiler_version")),
                  row.getBoolean("log"),
                  row.getBoolean("reproduce")));
        });
    return found;
  }

  /** Results that no series holds, newest first; at most 20. */
  List<ReferenceOnly> referenceOnly() {
    return jdbc.sql(
            """
            select r.id, h.next_tag,
              coalesce((select min(f.ref) from result_ref f where f.result_id = r.id), r.id::text)
                as ref
            from build_result r left join head h on h.id = r.head_id
            where r.series_id is null
            order by r.id desc
            limit 20
            """)
        .query((row, i) -> {
          java.sql.Date tag = row.getDate("next_tag");
          return new ReferenceOnly(
              new Link(row.getString("ref"), "/r/" + row.getLong("id")),
              tag == null ? "head unknown" : Words.nextTag(tag.toLocalDate()));
        })
        .list();
  }
}
