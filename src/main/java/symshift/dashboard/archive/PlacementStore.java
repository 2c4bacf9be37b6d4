package symshift.dashboard.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trees, heads, targets and series. */
@Component
class PlacementStore {
  private static final Comparator<Placement> KEY_ORDER =
      Comparator.<Placement, String>comparing(p -> p.head().tree())
          .thenComparing(p -> p.head().sha() == null ? "" : p.head().sha())
          .thenComparing(p -> p.target().config())
          .thenComparing(p -> p.target().arch())
          .thenComparing(p -> p.target().toolchain());

  private final JdbcClient jdbc;

  PlacementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The rows of all these placements, made where they are missing, in the order of their keys. */
  Map<Placement, Cell> cellsOf(Collection<Placement> placements) {
    List<Placement> sorted = placements.stream().distinct().sorted(KEY_ORDER).toList();
    Map<Placement, Cell> cells = new HashMap<>();
    for (Placement placement : sorted) {
      long tree = tree(placement.head().tree());
      long head = head(tree, placement.head());
      long target = target(placement.target());
      cells.put(placement, new Cell(series(tree, target, placement.disabled()), head));
    }
    return cells;
  }

  /** Notes for the series of these builds whether the source still builds them. */
  void setDisabled(String source, boolean disabled, Collection<String> refs) {
    jdbc.sql(
            """
            update series s set disabled = :disabled
            from result_ref f join build_result r on r.id = f.result_id
            where f.source = :source and f.ref = any(:refs)
              and s.id = r.series_id and s.disabled <> :disabled
            """)
        .param("disabled", disabled)
        .param("source", source)
        .param("refs", refs.toArray(String[]::new))
        .update();
  }

  private long tree(String name) {
    jdbc.sql("insert into tree (name) values (:name) on conflict (name) do nothing")
        .param("name", name)
        .update();
    return id("select id from tree where name = :name", Map.of("name", name));
  }

  private long head(long tree, Head head) {
    return head.sha() == null ? headWithoutCommit(tree, head) : headAt(tree, head);
  }

  private long headAt(long tree, Head head) {
    Map<String, @Nullable Object> params = headParams(tree, head);
    jdbc.sql(
            """
            insert into head (tree_id, sha, next_tag, subject)
            values (:tree, :sha, cast(:tag as date), :subject)
            on conflict (tree_id, sha) do update
            set next_tag = coalesce(head.next_tag, excluded.next_tag),
                subject = case when head.subject = '' then excluded.subject else head.subject end
            where (head.next_tag is null and excluded.next_tag is not null)
               or (head.subject = '' and excluded.subject <> '')
            """)
        .params(params)
        .update();
    return id("select id from head where tree_id = :tree and sha = :sha", params);
  }

  private long headWithoutCommit(long tree, Head head) {
    Map<String, @Nullable Object> params = headParams(tree, head);
    return jdbc.sql(
            """
            select id from head
            where tree_id = :tree and sha is null and subject = :subject
              and next_tag is not distinct from cast(:tag as date)
            """)
        .params(params)
        .query(Long.class)
        .optional()
        .orElseGet(() ->
            id(
                """
                insert into head (tree_id, next_tag, subject)
                values (:tree, cast(:tag as date), :subject) returning id
                """,
                params));
  }

  private static Map<String, @Nullable Object> headParams(long tree, Head head) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("tree", tree);
    params.put("sha", head.sha());
    params.put("tag", head.nextTag() == null ? null : head.nextTag().toString());
    params.put("subject", Sql.storable(head.subject()));
    return params;
  }

  private long target(Target target) {
    Map<String, String> params =
        Map.of("config", target.config(), "arch", target.arch(), "toolchain", target.toolchain());
    jdbc.sql(
            """
            insert into target (config, arch, toolchain) values (:config, :arch, :toolchain)
            on conflict (config, arch, toolchain) do nothing
            """)
        .params(params)
        .update();
    return id(
        """
        select id from target
        where config = :config and arch = :arch and toolchain = :toolchain
        """,
        params);
  }

  private long series(long tree, long target, boolean disabled) {
    Map<String, Object> params = Map.of("tree", tree, "target", target, "disabled", disabled);
    jdbc.sql(
            """
            insert into series (tree_id, target_id, disabled) values (:tree, :target, :disabled)
            on conflict (tree_id, target_id) do update set disabled = excluded.disabled
            where series.disabled <> excluded.disabled
            """)
        .params(params)
        .update();
    return id("select id from series where tree_id = :tree and target_id = :target", params);
  }

  private long id(String sql, Map<String, ? extends @Nullable Object> params) {
    return jdbc.sql(sql).params(params).query(Long.class).single();
  }
}
