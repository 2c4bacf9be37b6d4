package symshift.engine.diff;

/**
 * A run of lines of one text that another text has differently. Places are 0-based, ends exclusive;
 * one of the two runs may be empty, not both.
 */
public record LineEdit(int from, int fromEnd, int to, int toEnd) {
  /** Lines that are taken away. */
  public int removed() {
    return fromEnd - from;
  }

  /** Lines that are put in. */
  public int added() {
    return toEnd - to;
  }
}
