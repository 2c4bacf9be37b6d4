package symshift.dashboard.archive;

/** How a build ended, in KCIDB's words. Absent is none of them. */
public enum Outcome {
  PASS,
  FAIL,
  /** The builder broke down before it could tell. */
  ERROR,
  /** Listed, and known never to have been built. */
  MISS,
  SKIP,
  /** Ended, without saying how. */
  DONE
}
