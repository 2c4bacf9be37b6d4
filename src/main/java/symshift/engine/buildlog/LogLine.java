package symshift.engine.buildlog;

/**
 * One line of a build log.
 *
 * @param number its place in the log, counted from 1 by line feeds
 * @param text without line end, colour codes and control characters; cut, with a mark that says so,
 *     when the line is longer than {@link LogLines#MAX_BYTES}
 */
public record LogLine(int number, String text) {
  public LogLine {
    if (number < 1) {
      throw new IllegalArgumentException("a line's number starts at 1, not " + number);
    }
  }
}
