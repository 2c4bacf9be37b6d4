package symshift.dashboard.upload;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the upload page asks the database. */
@Repository
class DoctorQueries {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})/?$");

  private final JdbcClient db;

  DoctorQueries(JdbcClient db) {
    this.db = db;
  }

  /** One sample to look at before sending anything. */
  record SampleLink(String id, String note, String verdict) {}

  /**
   * The result a person means: our own number, a source's number, or the address of either page.
   * Where both exist, our own number wins.
   */
  Optional<Long> resultOf(String reference) {
    Matcher number = NUMBER.matcher(reference.strip());
    if (!number.find()) {
      return Optional.empty();
    }
    return db
        .sql(
            """
            select coalesce(
              (select id from build_result where id = cast(:number as bigint)),
              (select result_id from result_ref where ref = :number order by source limit 1))
            """)
        .param("number", number.group(1))
        .query(Long.class)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** At most three samples, one of each kind of answer first. */
  List<SampleLink> samples() {
    return db.sql(
            """
            select id, note, verdict
            from (
              select s.id, s.note, d.verdict,
                row_number() over (partition by d.verdict, d.cause order by s.id) as nth
              from artifact_set s join diagnosis d on d.set_id = s.id
              where s.sample
            ) ranked
            order by nth, id
            limit 3
            """)
        .query((row, n) ->
            new SampleLink(row.getString("id"), row.getString("note"), row.getString("verdict")))
        .list();
  }
}
