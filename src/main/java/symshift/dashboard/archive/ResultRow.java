package symshift.dashboard.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the archive's writer needs to know of a build it has already. */
record ResultRow(long id, boolean placed, @Nullable Instant builtAt) {

  /** Whether a build of that time would be shown in place of this one. */
  boolean isOlderThan(@Nullable Instant other) {
    return other != null && (builtAt == null || builtAt.isBefore(other));
  }
}
