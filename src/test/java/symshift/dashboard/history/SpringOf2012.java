package symshift.dashboard.history;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small archive with one series of each kind on next-20120312, -13 and -14, the newest: see the
 * comments. One head is listed but was not read, one series is disabled.
 */
final class SpringOf2012 {
  static final String HOSTILE = "<script>alert(1)</script>\"><b>";

  final long omapFailure;
  final long omapPass;
  final long referenceOnly;
  final long newFailure;

  SpringOf2012(JdbcClient jdbc) {
    jdbc.sql("truncate tree, target, signature, build_log, build_result, source_state cascade")
        .update();
    ArchiveRows rows = new ArchiveRows(jdbc).tree("linux-next").tree("linus");
    long unread = rows.head("linux-next", LocalDate.of(2012, 3, 9));
    long[] heads = new long[3];
    for (int i = 0; i < 3; i++) {
      heads[i] = rows.head("linux-next", LocalDate.of(2012, 3, 14 - i));
    }
    long k1 = rows.signature('K', 1, "Inconsistent kallsyms data");
    long c1 = rows.signature('C', 1, "implicit declaration of function 'example'");
    long c2 = rows.signature('C', 2, "no member named 'nents'");
    long t1 = rows.signature('T', 1, "internal compiler error: Killed");
    long annotated = rows.signature('R', 1, "relocation truncated to fit");
    rows.annotate(annotated, HOSTILE, "body " + HOSTILE);

    // ok K1 ok: floats, passes now
    long omap = rows.series("omap2plus_defconfig", "arm");
    omapPass = rows.pass(omap, heads[0]);
    omapFailure = rows.fail(omap, heads[1], k1);
    rows.pass(omap, heads[2]);
    rows.log(omapFailure, "a".repeat(64), "Inconsistent kallsyms data");
    rows.reference("kisskb", "5869360", omapFailure);
    // K1 ok K1: floats, broken
    row(rows, rows.series("versatile_defconfig", "arm"), heads, k1, 0, k1);
    // C2 ok ok: new, with hostile text
    long hostile = rows.series("linux-next", HOSTILE, "arm", "arm-gcc4.6", false);
    newFailure = rows.fail(hostile, heads[0], c2);
    rows.log(newFailure, "b".repeat(64), "error: " + HOSTILE);
    rows.pass(hostile, heads[1]);
    rows.pass(hostile, heads[2]);
    // C1 C1 ok: known, nobody has explained it
    row(rows, rows.series("imote2_defconfig", "arm"), heads, c1, c1, 0);
    // R1 R1 R1: known, explained
    row(
        rows,
        rows.series("sparc64-allmodconfig", "sparc64"),
        heads,
        annotated,
        annotated,
        annotated);
    // T1 T1 ok: known, infrastructure
    row(rows, rows.series("ap325rxa_defconfig", "sh4"), heads, t1, t1, 0);
    // ok C1 C1: fixed
    row(rows, rows.series("malta_defconfig", "mips"), heads, 0, c1, c1);
    // not built on the newest head
    long ezx = rows.series("ezx_defconfig", "arm");
    rows.pass(ezx, heads[1]);
    // disabled
    long disabled = rows.series("linux-next", "example_disabled_defconfig", "arm", "arm", true);
    rows.fail(disabled, heads[2], c1);
    // listed, not read
    rows.result(ezx, unread, "MISS", 0);

    referenceOnly = rows.referenceOnly("kisskb", "5869367", k1);
  }

  /** The signatures are newest first; 0 is a pass. */
  private static void row(ArchiveRows rows, long series, long[] heads, long... signatures) {
    for (int i = 0; i < heads.length; i++) {
      if (signatures[i] == 0) {
        rows.pass(series, heads[i]);
      } else {
        rows.fail(series, heads[i], signatures[i]);
      }
    }
  }
}
