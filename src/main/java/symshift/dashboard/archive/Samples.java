package symshift.dashboard.archive;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds made up for trying the program out; they never stand beside real ones. */
@Component
public class Samples {
  private final TransactionTemplate transaction;
  private final SampleStore store;

  Samples(TransactionTemplate transaction, SampleStore store) {
    this.transaction = transaction;
    this.store = store;
  }

  /** Whether the archive holds builds of a source that were not made up. */
  public boolean hasReal(String source) {
    return store.hasReal(source);
  }

  /**
   * Removes what was recorded as a sample of a source, and what only that held on to.
   *
   * @return how many builds went
   */
  public int remove(String source) {
    Integer removed = transaction.execute(_ -> store.remove(source));
    return removed == null ? 0 : removed;
  }
}
