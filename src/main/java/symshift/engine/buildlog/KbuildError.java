package symshift.engine.buildlog;

/**
 * A line of a log that tells of a failure.
 *
 * @param kind what kind of failure
 * @param line where it stands and what it says
 */
public record KbuildError(ErrorKind kind, LogLine line) {}
