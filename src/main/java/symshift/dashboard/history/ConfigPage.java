package symshift.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.web.Frame;

/**
 * One config on one tree with one toolchain.
 *
 * @param crumbs where the series belongs
 * @param toolchain for example "arm (gcc 4.6.3, binutils 2.22)"
 * @param others the same config with other toolchains or on other trees
 * @param say how it stands, in one sentence
 * @param tally how many heads are in each state
 * @param strip all heads in view, newest left
 * @param focus the newest failure in view; null when there is none
 */
record ConfigPage(
    Frame frame,
    List<Link> crumbs,
    String toolchain,
    List<Link> others,
    Say say,
    String tally,
    String name,
    List<Cell> strip,
    List<StreakRow> streaks,
    List<Sibling> siblings,
    @Nullable Focus focus) {

  /** A sentence around one number and one error; number and error may be null. */
  record Say(
      String before, @Nullable Link number, String middle, @Nullable String error, String after) {}

  /** A failing streak. */
  record StreakRow(Chip chip, Link heads, int failures, String window) {}

  /** A series with the same signature in view. */
  record Sibling(Link config, String arch, String failed, String last) {}

  /** The newest failure: its lines, how to build it again, what is known of it. */
  record Focus(
      Chip chip,
      Link result,
      String head,
      String recipe,
      List<LogText> excerpt,
      String excerptNote,
      @Nullable String log,
      List<Remark> remarks,
      List<LinkedDiagnosis> diagnoses) {}
}
