package symshift.engine.excerpt;

/**
 * What the two sides of a diff are called.
 *
 * @param cut columns that were cut off every line before the comparison, 0 for none, -1 when the
 *     text does not tell
 */
record StagePairNames(String from, String to, int cut) {
  /** A diff that does not tell its files. */
  static final StagePairNames UNNAMED = new StagePairNames("(side -)", "(side +)", -1);
}
