package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of failures of one signature. Heads without a result inside it do not end it.
 *
 * @param newest the newest failing cell
 * @param oldest the first bad one
 * @param failures how many heads failed
 * @param before the result before the first bad one; null when the view ends there
 */
record Streak(Cell newest, Cell oldest, int failures, @Nullable Cell before) {

  /** The failing streaks of a series, newest first. */
  static List<Streak> of(List<Cell> cells) {
    List<Cell> built = cells.stream().filter(cell -> cell.state().isBuilt()).toList();
    List<Streak> streaks = new ArrayList<>();
    for (int i = 0; i < built.size(); ) {
      int end = i + 1;
      if (built.get(i).state().isFailure()) {
        while (end < built.size() && isSame(built.get(i), built.get(end))) {
          end++;
        }
        Cell before = end < built.size() ? built.get(end) : null;
        streaks.add(new Streak(built.get(i), built.get(end - 1), end - i, before));
      }
      i = end;
    }
    return streaks;
  }

  private static boolean isSame(Cell a, Cell b) {
    return b.state().isFailure() && a.label().equals(b.label());
  }

  /** For example "next-20120313" or "next-20120312..20120314", oldest first. */
  String heads() {
    return range(oldest.column(), newest.column());
  }

  /** Last good..first bad, or in words why there is no such window. */
  String window() {
    if (before == null) {
      return "failed on the oldest head in view";
    }
    return before.state() == State.PASS
        ? range(before.column(), oldest.column())
        : "failed before with " + before.label();
  }

  private static String range(Column from, Column to) {
    return from.equals(to) ? to.name() : from.name() + ".." + to.name().substring(5);
  }
}
