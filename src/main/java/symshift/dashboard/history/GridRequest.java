package symshift.dashboard.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The query string of the grid as it came; every part may be missing or nonsense. */
record GridRequest(
    @Nullable String tree,
    @Nullable String arch,
    @Nullable String cc,
    @Nullable String config,
    @Nullable String state,
    @Nullable String sig,
    @Nullable String to,
    @Nullable String heads,
    @Nullable String density) {

  static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }
}
