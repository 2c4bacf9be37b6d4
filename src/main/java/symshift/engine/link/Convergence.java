package symshift.engine.link;

import java.util.List;
import java.util.Objects;
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
   * is the padded size of every table, in table order. Where the last three ask for the same, the
   * tables do not explain why the last two stages differ, and nothing can be told.
   *
   * @param consistent whether the last two stages agree
   */
  public static Convergence of(List<List<Long>> asks, boolean consistent) {
    if (consistent) {
      return new Convergence(State.CONVERGED, 0, 0);
    }
    int last = asks.size() - 1;
    if (last < 1) {
      return new Convergence(State.UNKNOWN, null, 0);
    }
    if (Objects.equals(asks.get(last), asks.get(last - 1))) {
      boolean explained = last >= 2 && !Objects.equals(asks.get(last - 1), asks.get(last - 2));
      return explained
          ? new Convergence(State.CONVERGES, 1, 0)
          : new Convergence(State.UNKNOWN, null, 0);
    }
    for (int i = last - 2; i >= 0; i--) {
      if (Objects.equals(asks.get(last), asks.get(i))) {
        return new Convergence(State.OSCILLATES, null, last - i);
      }
    }
    boolean grows = last >= 2;
    for (int i = 1; i <= last; i++) {
      grows &= total(asks.get(i)) > total(asks.get(i - 1));
    }
    return new Convergence(grows ? State.GROWS : State.UNKNOWN, null, 0);
  }

  private static long total(List<Long> layout) {
    return layout.stream().mapToLong(Long::longValue).sum();
  }
}
