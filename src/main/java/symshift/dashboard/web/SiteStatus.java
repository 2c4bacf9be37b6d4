package symshift.dashboard.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the status line says on every page. The feature that reads the sources knows it. */
public interface SiteStatus {

  /** Reads the state now; cheap enough for every page. */
  Snapshot snapshot();

  /**
   * The state of the site at one moment.
   *
   * @param sample whether any row shown comes from sample data
   * @param newestResultAt when the newest result was built; empty when there is none
   * @param silentSources titles of the sources that have given nothing new for a while, sorted
   */
  record Snapshot(boolean sample, Optional<Instant> newestResultAt, List<String> silentSources) {
    public Snapshot {
      silentSources = List.copyOf(silentSources);
    }

    /** The state of a site that has read nothing yet. */
    public static Snapshot empty() {
      return new Snapshot(false, Optional.empty(), List.of());
    }
  }
}
