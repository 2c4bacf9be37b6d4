package symshift.dashboard.archive;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one {@code build_result}.
 *
 * @param cell null when the target and the head are not known
 * @param signatureId null when there is none
 * @param logId null when there is no log
 */
record ResultFacts(
    ReadReport read, @Nullable Cell cell, @Nullable Long signatureId, @Nullable Long logId) {

  Map<String, @Nullable Object> params() {
    BuildReport report = read.report();
    Build build = report.build();
    BuildText text = report.text();
    ScannedLog log = read.log();
    Duration duration = build.duration();
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("series", cell == null ? null : cell.seriesId());
    params.put("head", cell == null ? null : cell.headId());
    params.put("outcome", build.outcome().name());
    params.put("signature", signatureId);
    params.put("builtAt", Sql.time(build.builtAt()));
    params.put("duration", duration == null ? null : (int) duration.toSeconds());
    params.put("compiler", Sql.storable(build.compilerVersion()));
    params.put("builder", Sql.storable(build.builder()));
    params.put("log", logId);
    params.put("lost", text.log().isLost());
    params.put("errors", Sql.texts(text.possibleErrors()));
    params.put("warnings", Sql.texts(text.possibleWarnings()));
    params.put("reproduce", log == null ? "" : String.join("\n", log.log().reproduce()));
    params.put("sample", report.sample());
    return params;
  }
}
