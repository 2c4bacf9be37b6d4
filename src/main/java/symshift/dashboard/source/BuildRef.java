package symshift.dashboard.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A build that a source lists.
 *
 * @param ref the source's own name of it
 * @param page the path of the page about it, from the source's base
 * @param log the path of its log; null when the source keeps none
 * @param disabled whether the source lists its target as one it no longer builds
 * @param hints what the list says of it, under the source's own names
 */
public record BuildRef(
    String ref, String page, @Nullable String log, boolean disabled, Map<String, String> hints) {
  public BuildRef {
    hints = Map.copyOf(hints);
  }
}
