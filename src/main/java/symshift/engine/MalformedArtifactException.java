package symshift.engine;

/**
 * A file that is not what its format promises. The message is a sentence for the person who brought
 * the file: it names the format, the place and what stands there.
 */
public final class MalformedArtifactException extends Exception {
  private final String format;
  private final long offset;

  /**
   * @param format id of the format, for example {@code elf}
   * @param offset byte offset in the file, or a line number for text formats; -1 when unknown
   * @param expected what should stand there, in words
   * @param found what stands there, in words
   */
  public MalformedArtifactException(String format, long offset, String expected, String found) {
    super(sentence(format, offset, expected, found));
    this.format = format;
    this.offset = offset;
  }

  private static String sentence(String format, long offset, String expected, String found) {
    String place = offset < 0 ? "" : " at " + (format.equals("elf") ? "byte " : "line ") + offset;
    return "not a readable " + format + " file: expected " + expected + place + ", found " + found;
  }

  public String format() {
    return format;
  }

  public long offset() {
    return offset;
  }
}
