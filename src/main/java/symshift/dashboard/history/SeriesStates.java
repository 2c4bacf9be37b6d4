package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the state of every cell of one series.
 *
 * <p>In this order: a failure of the builder or toolchain is infrastructure; a signature that comes
 * and goes is floating; a failure on the newest head in view after a pass is new; an explained one
 * is known; the rest is still failing. Where there is no result, a head of which nothing was read
 * is unscraped, and on a head that was read the target was not built.
 */
final class SeriesStates {
  private final List<Column> columns;
  private final Map<Long, Build> builds;
  private final Set<Long> floating;

  private SeriesStates(List<Column> columns, Map<Long, Build> builds) {
    this.columns = columns;
    this.builds = builds;
    this.floating = floatingSignatures();
  }

  /**
   * The cells of a series, one a column, in the order of the columns.
   *
   * @param columns newest first; the first is the newest head in view
   * @param builds the results of the series by head
   */
  static List<Cell> of(List<Column> columns, Map<Long, Build> builds) {
    return new SeriesStates(columns, builds).cells();
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>(columns.size());
    Cell newer = null;
    for (int i = 0; i < columns.size(); i++) {
      Build build = build(i);
      State state = state(i, build);
      Cell cell =
          new Cell(columns.get(i), state, build, newer != null && joins(newer, state, build));
      cells.add(cell);
      newer = cell;
    }
    return cells;
  }

  private @Nullable Build build(int i) {
    return builds.get(columns.get(i).headId());
  }

  private State state(int i, @Nullable Build build) {
    if (build == null) {
      return columns.get(i).read() ? State.NONE : State.UNSCRAPED;
    }
    return switch (build.outcome()) {
      case "PASS" -> State.PASS;
      case "FAIL", "ERROR" -> failure(i, build);
      case "SKIP" -> State.NONE;
      default -> State.UNSCRAPED; // listed by the source, but without a verdict that was read
    };
  }

  private State failure(int i, Build build) {
    Signature signature = build.signature();
    if (signature == null && build.logLost()) {
      return State.LOST;
    }
    if (signature == null ? build.outcome().equals("ERROR") : signature.isInfrastructure()) {
      return State.INFRA;
    }
    if (signature != null && floating.contains(signature.id())) {
      return State.FLOATING;
    }
    Build before = previous(i);
    if (i == 0 && before != null && before.isPass()) {
      return State.NEW;
    }
    return build.explained() ? State.KNOWN : State.STILL;
  }

  /** The next older result that was built; null when the view holds none. */
  private @Nullable Build previous(int i) {
    for (int older = i + 1; older < columns.size(); older++) {
      Build build = build(older);
      if (build != null && (build.isPass() || build.isFailure())) {
        return build;
      }
    }
    return null;
  }

  /**
   * Signatures that fail, pass and fail again; and those of kallsyms as soon as the series passes
   * both before and after, because such a failure has no commit that would have fixed it.
   */
  private Set<Long> floatingSignatures() {
    Set<Long> found = new HashSet<>();
    Set<Long> failed = new HashSet<>(); // since the newest head
    Set<Long> gone = new HashSet<>(); // failed, and passed before that
    Set<Long> kallsymsAfterPass = new HashSet<>(); // waiting for an older pass
    boolean passed = false;
    for (int i = 0; i < columns.size(); i++) {
      Build build = build(i);
      if (build != null && build.isPass()) {
        passed = true;
        gone.addAll(failed);
        found.addAll(kallsymsAfterPass);
      } else if (build != null && build.isFailure() && build.signature() != null) {
        Signature signature = build.signature();
        if (gone.contains(signature.id())) {
          found.add(signature.id());
        }
        if (passed && signature.isKallsyms()) {
          kallsymsAfterPass.add(signature.id());
        }
        failed.add(signature.id());
      }
    }
    return found;
  }

  private static boolean joins(Cell newer, State state, @Nullable Build build) {
    if (state == State.PASS) {
      return newer.state() == State.PASS;
    }
    Signature signature = build == null ? null : build.signature();
    return state.isFailure()
        && newer.state().isFailure()
        && signature != null
        && newer.hasSignature(signature.id());
  }
}
