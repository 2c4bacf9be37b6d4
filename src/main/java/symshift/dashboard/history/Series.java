package symshift.dashboard.history;

import java.util.List;

/**
 * One target on one tree, with its cells.
 *
 * @param disabled whether the source has stopped building it
 * @param cells one a column, newest first, never empty
 */
record Series(
    long id, String config, String arch, String toolchain, boolean disabled, List<Cell> cells) {
  Series {
    cells = List.copyOf(cells);
  }

  /** For example "omap2plus_defconfig arm". */
  String spoken() {
    return config + " " + arch;
  }

  Cell newest() {
    return cells.getFirst();
  }

  boolean isBroken() {
    return newest().state().isFailure();
  }

  /** Broken on the newest head, where the build before it passed. */
  boolean isNew() {
    return isBroken() && !isFloating() && before() == State.PASS;
  }

  boolean isFloating() {
    return newest().state() == State.FLOATING;
  }

  /** Broken, and neither new nor floating. */
  boolean isKnown() {
    return isBroken() && !isNew() && !isFloating();
  }

  /** Passes on the newest head, failed on the one before, and does not merely float. */
  boolean isFixed() {
    return newest().state() == State.PASS && before().isFailure() && before() != State.FLOATING;
  }

  /** Passes on the newest head, but a signature comes and goes in it. */
  boolean floatsButPasses() {
    return newest().state() == State.PASS
        && cells.stream().anyMatch(cell -> cell.state() == State.FLOATING);
  }

  /** The newest floating failure; the newest cell when there is none. */
  Cell latestFloating() {
    return cells.stream()
        .filter(cell -> cell.state() == State.FLOATING)
        .findFirst()
        .orElse(newest());
  }

  private State before() {
    return cells.stream()
        .skip(1)
        .map(Cell::state)
        .filter(State::isBuilt)
        .findFirst()
        .orElse(State.NONE);
  }

  long builtCount() {
    return cells.stream().filter(cell -> cell.state().isBuilt()).count();
  }

  long failedCount() {
    return cells.stream().filter(cell -> cell.state().isFailure()).count();
  }
}
