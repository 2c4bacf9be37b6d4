package symshift.dashboard.history;

import org.jspecify.annotations.Nullable;

/**
 * One series on one head.
 *
 * @param build null when there is no result
 * @param joined whether it continues the newer cell: same signature, or both passed
 */
record Cell(Column column, State state, @Nullable Build build, boolean joined) {

  /** The classes of the style sheet. */
  public String css() {
    return state.css() + (joined ? " j" : "") + (column.afterWeekend() ? " wk" : "");
  }

  /** What the cell shows; the label of a run stands at its newest end. */
  public String text() {
    return switch (state) {
      case PASS -> "ok";
      case NONE -> "\u00b7";
      case UNSCRAPED -> "\u25ab";
      case LOST -> "\u00d7";
      case NEW, STILL, KNOWN, FLOATING, INFRA -> joined ? "\u2013" : state.sign() + label();
    };
  }

  /** The signature's label; "?" for a failure without one; empty when it did not fail. */
  String label() {
    if (!state.isFailure()) {
      return "";
    }
    Signature signature = signature();
    return signature == null ? "?" : signature.label();
  }

  /** For example "next-20120314 new failure C2". */
  public String spoken() {
    String label = state.isFailure() && state != State.LOST ? " " + label() : "";
    return column.name() + " " + state.spoken() + label;
  }

  /** Where the cell leads; null when there is no result. */
  public @Nullable String href() {
    return build == null ? null : "/r/" + build.resultId();
  }

  @Nullable Signature signature() {
    return build == null ? null : build.signature();
  }

  boolean hasSignature(long id) {
    return build != null && build.hasSignature(id);
  }
}
