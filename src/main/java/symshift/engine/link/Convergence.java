package symshift.engine.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether more passes settle the layout. A link is a function of the sizes of the tables that go
 * into it, so a layout that comes back brings everything after it back.
 *
 * @param state what happens
 * @param morePasses passes needed beyond the last stage; null when no number helps or none is known
 * @param period after how many passes a layout comes back, 0 unless it oscillates
 */
public record Convergence(State state, @Nullable Integer morePasses, int period) {
  /** What more passes do. */
  public enum State {
    /** The last two stages agree already. */
    CONVERGED,
    /** They will agree. */
    CONVERGES,
    /** A layout comes back: no number of passes helps. */
    OSCILLATES,
    /** Each pass asks for larger tables. */
    GROWS,
    /** Not to be told from these stages. */
    UNKNOWN
  }

  /**
   * Tells from the layouts that the stages ask for, first stage first, final image last. A layout
   * is the padded size of every table. Where the last three ask for the same, the tables do not
   * explain why the last two stages differ, and nothing can be told.
   *
   * @param consistent whether the last two of the stages that were linked agree
   * @param simulated how many of the layouts, at the end, are of passes that were not made
   */
  public static Convergence of(List<?> asks, boolean consistent, int simulated) {
    if (consistent) {
      return new Convergence(State.CONVERGED, 0, 0);
    }
    int last = asks.size() - 1;
    if (last < 1) {
      return new Convergence(State.UNKNOWN, null, 0);
    }
    if (asks.get(last).equals(asks.get(last - 1))) {
      boolean explained = last >= 2 && !asks.get(last - 1).equals(asks.get(last - 2));
      return explained
          ? new Convergence(State.CONVERGES, simulated + 1, 0)
          : new Convergence(State.UNKNOWN, null, 0);
    }
    for (int i = last - 2; i >= 0; i--) {
      if (asks.get(last).equals(asks.get(i))) {
        return new Convergence(State.OSCILLATES, null, last - i);
      }
    }
    return new Convergence(State.UNKNOWN, null, 0);
  }

  /**
   * Whether every stage asks for larger tables than the one before.
   *
   * @param asks three at least, by stage and label
   */
  public static boolean grows(List<Map<String, Long>> asks) {
    for (int i = 1; i < asks.size(); i++) {
      if (total(asks.get(i)) <= total(asks.get(i - 1))) {
        return false;
      }
    }
    return asks.size() > 2;
  }

  private static long total(Map<String, Long> layout) {
    return layout.values().stream().mapToLong(Long::longValue).sum();
  }
}
