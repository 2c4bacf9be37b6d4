package symshift.dashboard.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts rows into the archive's tables, as its writer would. */
final class ArchiveRows {
  private final JdbcClient jdbc;
  private final Map<String, Long> ids = new HashMap<>();

  ArchiveRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ArchiveRows tree(String name) {
    ids.put(name, id("insert into tree (name) values (:name) returning id", "name", name));
    return this;
  }

  /** A series on linux-next whose toolchain has the name of its architecture. */
  long series(String config, String arch) {
    return series("linux-next", config, arch, arch, false);
  }

  long series(String tree, String config, String arch, String toolchain, boolean disabled) {
    long target =
        id(
            "insert into target (config, arch, toolchain) values (:config, :arch, :cc)"
                + " returning id",
            "config",
            config,
            "arch",
            arch,
            "cc",
            toolchain);
    return id(
        "insert into series (tree_id, target_id, disabled) values (:tree, :target, :disabled)"
            + " returning id",
        "tree",
        tree(ids, tree),
        "target",
        target,
        "disabled",
        disabled);
  }

  private static long tree(Map<String, Long> ids, String name) {
    return ids.getOrDefault(name, 0L);
  }

  long head(String tree, LocalDate tag) {
    return id(
        "insert into head (tree_id, next_tag) values (:tree, :tag) returning id",
        "tree",
        tree(ids, tree),
        "tag",
        tag);
  }

  long signature(char kind, int number, String title) {
    return id(
        "insert into signature (kind, number, fingerprint, title)"
            + " values (:kind, :number, :fingerprint, :title) returning id",
        "kind",
        Character.toString(kind),
        "number",
        number,
        "fingerprint",
        kind + ":" + number,
        "title",
        title);
  }

  long pass(long series, long head) {
    return result(series, head, "PASS", 0);
  }

  long fail(long series, long head, long signature) {
    return result(series, head, "FAIL", signature);
  }

  long result(long series, long head, String outcome, long signature) {
    return id(
        """
        insert into build_result
          (series_id, head_id, outcome, signature_id, built_at, compiler_version, reproduce)
        values (:series, :head, :outcome, nullif(:signature, 0), :at,
          'arm-unknown-linux-gnueabi-gcc (GCC) 4.6.3 / GNU ld (GNU Binutils) 2.22',
          'make ARCH=arm omap2plus_defconfig')
        returning id
        """,
        "series",
        series,
        "head",
        head,
        "outcome",
        outcome,
        "signature",
        signature,
        "at",
        OffsetDateTime.of(2012, 3, 13, 17, 49, 0, 0, ZoneOffset.UTC));
  }

  /** A result that only something else refers to. */
  long referenceOnly(String source, String ref, long signature) {
    long result =
        id(
            "insert into build_result (outcome, signature_id) values ('FAIL', :s) returning id",
            "s",
            signature);
    reference(source, ref, result);
    return result;
  }

  void reference(String source, String ref, long result) {
    jdbc.sql("insert into result_ref (source, ref, result_id) values (:source, :ref, :result)")
        .param("source", source)
        .param("ref", ref)
        .param("result", result)
        .update();
  }

  void annotate(long signature, String author, String body) {
    jdbc.sql(
            "insert into annotation (signature_id, author, body, written_at)"
                + " values (:signature, :author, :body, timestamptz '2012-03-14 10:00:00Z')")
        .param("signature", signature)
        .param("author", author)
        .param("body", body)
        .update();
  }

  /** Gives a result a log of two lines, the first of which is the error. */
  void log(long result, String sha256, String error) {
    long log =
        id(
            """
            insert into build_log (sha256, size_bytes, line_count, error_lines, excerpt)
            values (:sha, 40, 18,
              jsonb_build_array(jsonb_build_object('line', 17, 'text', cast(:error as text))),
              jsonb_build_array(
                jsonb_build_object('line', 17, 'text', cast(:error as text)),
                jsonb_build_object('line', 18, 'text', 'make: *** [vmlinux] Error 1')))
            returning id
            """,
            "sha",
            sha256,
            "error",
            error);
    jdbc.sql("update build_result set log_id = :log where id = :result")
        .param("log", log)
        .param("result", result)
        .update();
  }

  private long id(String sql, Object... namesAndValues) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      statement = statement.param((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return statement.query(Long.class).single();
  }
}
