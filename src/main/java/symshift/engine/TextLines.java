package symshift.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a text file, one after the other, in constant memory. Ends of lines are {@code \n}
 * or {@code \r\n}; the last line may lack its end. One char a byte (ISO-8859-1).
 */
public final class TextLines {
  private static final int LONGEST_SHOWN = 60;
  private static final int WINDOW_BYTES = 1 << 16;

  private final String format;
  private final MemorySegment text;
  private final int longest;
  private byte[] window = new byte[0];
  private long windowAt;
  private int windowSize;
  private long at;
  private long number;
  private String line = "";

  /**
   * Starts before the first line.
   *
   * @param format id of the format, for messages
   * @param longest bytes that a line may have, its end not counted
   */
  public TextLines(String format, MemorySegment text, int longest) {
    this.format = format;
    this.text = text;
    this.longest = longest;
  }

  /**
   * Goes to the next line; false at the end of the file.
   *
   * @throws MalformedArtifactException when the line is too long
   */
  public boolean next() throws MalformedArtifactException {
    if (at >= text.byteSize()) {
      return false;
    }
    number++;
    int start = at - windowAt < windowSize ? (int) (at - windowAt) : windowSize;
    int end = endFrom(start);
    if (end < 0) {
      start = 0;
      fill();
      end = endFrom(0);
    }
    int length = (end < 0 ? windowSize : end) - start;
    if (length > longest || (end < 0 && windowAt + windowSize < text.byteSize())) {
      throw MalformedArtifactException.atLine(
          format, number, "a line of at most " + longest + " bytes", "a longer one");
    }
    at += length + 1L;
    boolean returned = length > 0 && window[start + length - 1] == '\r';
    int kept = returned ? length - 1 : length;
    line = new String(window, start, kept, StandardCharsets.ISO_8859_1);
    return true;
  }

  private int endFrom(int start) {
    for (int i = start; i < windowSize; i++) {
      if (window[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void fill() {
    windowAt = at;
    windowSize = (int) Math.min(Math.max(WINDOW_BYTES, longest + 2), text.byteSize() - at);
    if (window.length < windowSize) {
      window = new byte[windowSize];
    }
    MemorySegment.copy(text, ValueLayout.JAVA_BYTE, at, window, 0, windowSize);
  }

  /** The line without its end; empty before the first. */
  public String line() {
    return line;
  }

  /** Number of the line, from 1; 0 before the first. */
  public long number() {
    return number;
  }

  /** A fault of this line. */
  public MalformedArtifactException malformed(String expected) {
    return MalformedArtifactException.atLine(format, number, expected, quoted(line));
  }

  /** The text in quotes, printable and cut, for messages. */
  public static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < Math.min(text.length(), LONGEST_SHOWN); i++) {
      char c = text.charAt(i);
      shown.append(c >= ' ' && c < 0x7f ? c : '?');
    }
    return shown.append(text.length() > LONGEST_SHOWN ? "...\"" : "\"").toString();
  }
}
