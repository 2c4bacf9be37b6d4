package symshift.engine.excerpt;

/**
 * The size of a table in two stages, as the distance of its label to the next tells it: padded.
 *
 * @param fromBytes size in the earlier stage
 * @param toBytes size in the later one
 * @param leastGrowth of the contents, without the padding
 * @param mostGrowth of the contents; negative when the table became shorter
 */
public record TableSeen(
    String table,
    String from,
    String to,
    long fromBytes,
    long toBytes,
    long leastGrowth,
    long mostGrowth) {
  /** How much longer the table is with its padding; negative for a shorter one. */
  public long growth() {
    return toBytes - fromBytes;
  }
}
