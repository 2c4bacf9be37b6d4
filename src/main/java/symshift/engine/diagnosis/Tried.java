package symshift.engine.diagnosis;

/** On what a rule was tried. */
public enum Tried {
  /** Stages of a real build that had the cause. */
  REAL,
  /** Miniature images that were linked to have the cause. */
  LINKED,
  /** Only listings written by hand; its confidence stays below one half. */
  NEVER
}
