package symshift.dashboard.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads series, heads and results of one tree as a {@link History}. */
@Repository
class HistoryQueries {
  /** How many heads the states are told from; fewer may be shown. */
  static final int VIEW = 60;

  /** In the order of the index head_by_tag. */
  static final String HEADS =
      """
      select h.id, h.next_tag as tag,
        exists (select from build_result r where r.head_id = h.id and r.outcome <> 'MISS') as read
      from head h
      where h.tree_id = (select id from tree where name = :tree)
        and h.next_tag <= coalesce(cast(:notAfter as date), 'infinity')
      order by h.next_tag desc nulls last, h.id desc
      limit :limit
      """;

  private final JdbcClient jdbc;

  HistoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of the trees that have tagged heads; linux-next first, then by name. */
  List<String> trees() {
    return jdbc.sql(
            """
            select name from tree t
            where exists (select from head h where h.tree_id = t.id and h.next_tag is not null)
            order by name <> 'linux-next', name
            """)
        .query((row, i) -> row.getString(1))
        .list();
  }

  /**
   * The tree's series on its heads up to a day.
   *
   * @param notAfter the newest head at most; empty for whatever is newest
   * @param heads how many heads, at most
   * @return empty when the tree has no head up to that day
   */
  Optional<History> history(String tree, Optional<LocalDate> notAfter, int heads) {
    List<Column> columns = Column.of(heads(tree, notAfter, heads));
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Map<Long, Build>> builds = builds(columns);
    List<Series> enabled = new ArrayList<>();
    List<Series> disabled = new ArrayList<>();
    for (Target target : targets(tree)) {
      List<Cell> cells = SeriesStates.of(columns, builds.getOrDefault(target.seriesId(), Map.of()));
      (target.disabled() ? disabled : enabled).add(target.series(cells));
    }
    return Optional.of(new History(tree, columns, enabled, disabled));
  }

  private List<Column.Head> heads(String tree, Optional<LocalDate> notAfter, int limit) {
    return jdbc.sql(HEADS)
        .param("tree", tree)
        .param("notAfter", notAfter.orElse(null), Types.DATE)
        .param("limit", limit)
        .query(new DataClassRowMapper<>(Column.Head.class))
        .list();
  }

  private List<Target> targets(String tree) {
    return jdbc.sql(
            """
            select s.id as series_id, x.config, x.arch, x.toolchain, s.disabled
            from series s join tree t on t.id = s.tree_id join target x on x.id = s.target_id
            where t.name = :tree
            order by x.arch, x.config, x.toolchain
            """)
        .param("tree", tree)
        .query(new DataClassRowMapper<>(Target.class))
        .list();
  }

  /** By series, then by head. */
  private Map<Long, Map<Long, Build>> builds(List<Column> columns) {
    Map<Long, Map<Long, Build>> found = new HashMap<>();
    jdbc.sql(
            """
            select r.id, r.series_id, r.head_id, r.outcome, r.log_lost,
              g.id as signature_id, g.kind, g.number, g.title,
              r.signature_id in (select signature_id from annotation)
                or r.id in (select result_id from annotation)
                or r.id in (select a.result_id from artifact_set a
                            join diagnosis d on d.set_id = a.id
                            where a.sample and d.confidence = 'proven')
                as explained
            from build_result r left join signature g on g.id = r.signature_id
            where r.head_id = any(:heads) and r.series_id is not null
            """)
        .param("heads", columns.stream().map(Column::headId).toArray(Long[]::new))
        .query(row -> {
          found
              .computeIfAbsent(row.getLong("series_id"), id -> new HashMap<>())
              .put(row.getLong("head_id"), build(row));
        });
    return found;
  }

  private static Build build(ResultSet row) throws SQLException {
    return new Build(
        row.getLong("id"),
        row.getString("outcome"),
        signature(row),
        row.getBoolean("log_lost"),
        row.getBoolean("explained"));
  }

  /** Reads the columns signature_id, kind, number, title; null when signature_id is. */
  static @Nullable Signature signature(ResultSet row) throws SQLException {
    long id = row.getLong("signature_id");
    return row.wasNull()
        ? null
        : new Signature(
            id, row.getString("kind").charAt(0), row.getInt("number"), row.getString("title"));
  }

  private record Target(
      long seriesId, String config, String arch, String toolchain, boolean disabled) {
    Series series(List<Cell> cells) {
      return new Series(seriesId, config, arch, toolchain, disabled, cells);
    }
  }
}
