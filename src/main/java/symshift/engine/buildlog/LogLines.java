package symshift.engine.buildlog;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a log line by line in constant memory. Any bytes are a log: a line that is not UTF-8 is
 * read as ISO 8859-1, so nothing is lost and nothing fails.
 */
public final class LogLines implements AutoCloseable {
  /** Longer lines are cut; the rest of them is skipped, not kept. */
  public static final int MAX_BYTES = 8192;

  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

  private final InputStream in;
  private int number;
  private long bytesRead;

  /**
   * @param in the log; closed with this reader
   */
  public LogLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line, or empty at the end of the log.
   *
   * @throws IOException when the log cannot be read on
   */
  public Optional<LogLine> next() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      if (kept.size() < MAX_BYTES) {
        kept.write(b);
      }
      length++;
      b = in.read();
    }
    bytesRead += length + (b == '\n' ? 1 : 0);
    number++;
    String text = clean(decode(kept.toByteArray()));
    long cut = length - kept.size();
    return Optional.of(
        new LogLine(number, cut == 0 ? text : text + " [... " + cut + " bytes cut]"));
  }

  /** How many bytes the lines read so far had, line ends included. */
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static String clean(String text) {
    String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    String plain = line.indexOf('\u001B') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    return CONTROL.matcher(plain).replaceAll("\uFFFD");
  }
}
