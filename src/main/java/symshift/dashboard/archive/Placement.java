package symshift.dashboard.archive;

/**
 * Which cell of the history a build fills.
 *
 * @param disabled whether the source lists the target as one it no longer builds
 */
public record Placement(Head head, Target target, boolean disabled) {}
