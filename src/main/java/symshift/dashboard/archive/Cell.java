package symshift.dashboard.archive;

/** The rows of a {@link Placement}. */
record Cell(long seriesId, long headId) {}
