package symshift.engine.artifact;

/** How sure a format is that a file is its own, in ascending order. */
public enum Match {
  NONE,
  WEAK,
  LIKELY,
  CERTAIN
}
