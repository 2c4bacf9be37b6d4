package symshift.engine;

/**
 * A file that is not what its format promises. The message is a sentence for the person who brought
 * the file: it names the format, the place and what stands there.
 */
public final class MalformedArtifactException extends Exception {
  private final String format;
  private final long offset;
  private final String unit;
  private final String expected;
  private final String found;

  /**
   * A fault of a binary file.
   *
   * @param format id of the format, for example {@code elf}
   * @param offset byte offset in the file; -1 when the fault is of the whole file
   * @param expected what should stand there, in words
   * @param found what stands there, in words
   */
  public MalformedArtifactException(String format, long offset, String expected, String found) {
    this(format, offset, "byte", expected, found);
  }

  private MalformedArtifactException(
      String format, long offset, String unit, String expected, String found) {
    super(
        "not a readable "
            + format
            + " file: expected "
            + expected
            + (offset < 0 ? "" : " at " + unit + " " + offset)
            + ", found "
            + found);
    this.format = format;
    this.offset = offset;
    this.unit = unit;
    this.expected = expected;
    this.found = found;
  }

  /**
   * A fault of a text file.
   *
   * @param line counted from 1
   */
  public static MalformedArtifactException atLine(
      String format, long line, String expected, String found) {
    return new MalformedArtifactException(format, line, "line", expected, found);
  }

  /** The same fault, of a format that builds on this one. */
  public MalformedArtifactException of(String otherFormat) {
    MalformedArtifactException fault =
        new MalformedArtifactException(otherFormat, offset, unit, expected, found);
    fault.initCause(this);
    return fault;
  }

  public String format() {
    return format;
  }

  /** Byte offset, or line number of a text file; -1 when the fault is of the whole file. */
  public long offset() {
    return offset;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }
}
