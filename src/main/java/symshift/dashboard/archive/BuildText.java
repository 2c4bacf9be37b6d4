package symshift.dashboard.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.buildlog.Signature;

/**
 * What a source says of a build in words.
 *
 * @param possibleErrors the lines the source itself picked; never what the outcome is told from
 * @param possibleWarnings likewise
 * @param statedSignature the failure the source names where there is no log; null otherwise
 * @param remark null when nobody said anything
 */
public record BuildText(
    CapturedLog log,
    List<String> possibleErrors,
    List<String> possibleWarnings,
    @Nullable Signature statedSignature,
    @Nullable Remark remark) {
  public BuildText {
    possibleErrors = List.copyOf(possibleErrors);
    possibleWarnings = List.copyOf(possibleWarnings);
  }
}
