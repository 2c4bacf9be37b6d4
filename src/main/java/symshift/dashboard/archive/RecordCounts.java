package symshift.dashboard.archive;

/**
 * What recording a batch changed.
 *
 * @param added builds that were not known before
 * @param completed builds known by reference only, or older builds of the same cell, that were
 *     brought up to date
 * @param known builds that were known as they are; nothing was written for them
 */
public record RecordCounts(int added, int completed, int known) {
  public static final RecordCounts NONE = new RecordCounts(0, 0, 0);

  public RecordCounts plus(RecordCounts other) {
    return new RecordCounts(added + other.added, completed + other.completed, known + other.known);
  }
}
