package symshift.dashboard.archive;

import org.jspecify.annotations.Nullable;

/**
 * One build as a source tells of it.
 *
 * @param placement null when the source does not name the target and the head
 * @param sample whether it was made up for trying the program out
 */
public record BuildReport(
    Reference reference,
    @Nullable Placement placement,
    Build build,
    BuildText text,
    boolean sample) {

  /** The same report of a build that was made up for trying the program out. */
  public BuildReport asSample() {
    return new BuildReport(reference, placement, build, text, true);
  }
}
