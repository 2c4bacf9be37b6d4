package symshift.dashboard.source;

/** Is told how far the reading of a source is. */
@FunctionalInterface
public interface ProgressListener {
  /** Tells nobody. */
  ProgressListener NONE = (source, done, total) -> {};

  /**
   * One more build of a source was read.
   *
   * @param source the source's id
   * @param done how many of the builds that are not known yet were read
   * @param total how many there are
   */
  void read(String source, int done, int total);
}
