package symshift.dashboard.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small build reports for tests. */
final class Reports {
  static final Instant NOON = Instant.parse("2012-03-13T12:00:00Z");

  private Reports() {}

  static BuildReport of(String ref, Placement placement, Outcome outcome, CapturedLog log) {
    return new BuildReport(
        new Reference("kisskb", ref, ""),
        placement,
        Build.known(outcome, NOON),
        text(log, null),
        true);
  }

  static BuildReport at(Instant time, BuildReport report) {
    return new BuildReport(
        report.reference(),
        report.placement(),
        Build.known(report.build().outcome(), time),
        report.text(),
        report.sample());
  }

  static BuildText text(CapturedLog log, @Nullable Remark remark) {
    return new BuildText(log, List.of(), List.of(), null, remark);
  }

  static Placement place(int day, String config) {
    String sha = "%040d".formatted(day);
    Head head = new Head("linux-next", sha, LocalDate.of(2012, 3, day), "day " + day);
    return new Placement(head, Target.named(config, "arm-gcc4.6"), false);
  }

  static CapturedLog log(String... lines) {
    return CapturedLog.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
