package symshift.engine.artifact;

/**
 * How much a reader takes before it stops.
 *
 * @param maxInputBytes one file as it was brought; a plain one is mapped and costs no memory
 * @param maxFileBytes one file that comes out of a compression or archive
 * @param maxExpandedBytes all that one input expands to
 * @param maxEntries files in one folder or archive
 * @param maxRatio expanded bytes for each compressed byte, checked from one MiB on
 */
public record ReadLimits(
    long maxInputBytes, long maxFileBytes, long maxExpandedBytes, int maxEntries, int maxRatio) {
  /** For files of strangers: 1 GiB a file, 2 GiB an input, 10,000 entries, ratio 200. */
  public static ReadLimits defaults() {
    return new ReadLimits(1L << 30, 1L << 30, 2L << 30, 10_000, 200);
  }

  /**
   * For a person's own files: a file of any size, 16 GiB of one out of an archive, 32 GiB expanded.
   */
  public static ReadLimits ownFiles() {
    return new ReadLimits(Long.MAX_VALUE, 16L << 30, 32L << 30, 10_000, 200);
  }
}
