package symshift.dashboard.history;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import symshift.dashboard.web.Words;

/**
 * One head of a tree as a column, newest left.
 *
 * @param read whether any result of this head was read
 * @param afterWeekend whether a weekend lies between this head and the newer one
 */
record Column(long headId, LocalDate tag, boolean read, boolean afterWeekend) {

  /** A head as the database knows it. */
  record Head(long id, LocalDate tag, boolean read) {}

  /** The columns of the heads, which come newest first. */
  static List<Column> of(List<Head> heads) {
    List<Column> columns = new ArrayList<>(heads.size());
    LocalDate newer = null;
    for (Head head : heads) {
      boolean weekend = newer != null && week(newer) != week(head.tag());
      columns.add(new Column(head.id(), head.tag(), head.read(), weekend));
      newer = head.tag();
    }
    return columns;
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  public String name() {
    return Words.nextTag(tag);
  }

  public String day() {
    return Integer.toString(tag.getDayOfMonth());
  }
}
