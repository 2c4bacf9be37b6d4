package symshift.engine.artifact;

/**
 * How much a reader takes before it stops.
 *
 * @param maxFileBytes one file, expanded
 * @param maxExpandedBytes all that one input expands to
 * @param maxEntries files in one folder or archive
 * @param maxRatio expanded bytes for each compressed byte, checked from one MiB on
 */
public record ReadLimits(long maxFileBytes, long maxExpandedBytes, int maxEntries, int maxRatio) {
  /** 1 GiB a file, 2 GiB an input, 10,000 entries, ratio 200. */
  public static ReadLimits defaults() {
    return new ReadLimits(1L << 30, 2L << 30, 10_000, 200);
  }
}
