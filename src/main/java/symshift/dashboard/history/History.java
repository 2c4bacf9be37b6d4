package symshift.dashboard.history;

import java.util.List;
import java.util.function.Predicate;

/**
 * A tree's series on its newest heads.
 *
 * @param columns newest first, never empty
 * @param series sorted by arch, config, toolchain
 * @param disabled the series that the source has stopped building
 */
record History(String tree, List<Column> columns, List<Series> series, List<Series> disabled) {
  History {
    columns = List.copyOf(columns);
    series = List.copyOf(series);
    disabled = List.copyOf(disabled);
  }

  Column newest() {
    return columns.getFirst();
  }

  List<Series> where(Predicate<Series> claim) {
    return series.stream().filter(claim).toList();
  }

  /** How many series the newest head has in a state. */
  long count(State state) {
    return series.stream().filter(one -> one.newest().state() == state).count();
  }

  /** How many series failed on the head of column i. */
  long brokenAt(int i) {
    return series.stream().filter(one -> one.cells().get(i).state().isFailure()).count();
  }
}
