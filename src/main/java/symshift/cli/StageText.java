package symshift.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.LetterRule;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/**
 * One stage as text: a plain listing line by line as it is, anything else as nm prints it.
 *
 * @param lines one char a byte; when the last line of a file is not ended, the remark of diff about
 *     that belongs to the line
 */
record StageText(Path file, List<String> lines, SymbolTable symbols) {
  private static final String NOT_ENDED = "\n\\ No newline at end of file";
  private static final int LONGEST_ADDRESS = 17;
  private static final Pattern LISTING = Pattern.compile("[ \\r\\n]|[0-9a-fA-F]{1,16} ");
  private static final Path STANDARD_INPUT = Path.of("-");

  /**
   * Reads a listing, an image, or either of them packed; {@code -} is standard input.
   *
   * @param rule decides the letters of an image
   * @throws UnusableInputException when it is no listing and no image, or holds several
   */
  static StageText read(Path file, LetterRule rule) throws IOException, UnusableInputException {
    if (!file.equals(STANDARD_INPUT) && (Files.isDirectory(file) || !isListing(file))) {
      SymbolTable symbols = SymbolInput.read(file, rule);
      return new StageText(file, lines(SymbolListing.format(symbols)), symbols);
    }
    byte[] text = bytes(file);
    try {
      SymbolTable symbols = SymbolListing.parse(MemorySegment.ofArray(text));
      return new StageText(file, lines(new String(text, StandardCharsets.ISO_8859_1)), symbols);
    } catch (MalformedArtifactException e) {
      throw new UnusableInputException(file + " is " + e.getMessage());
    }
  }

  /** A pipe can be read only once, so it is taken for a listing, like an empty file. */
  private static boolean isListing(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Files.exists(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(LONGEST_ADDRESS), StandardCharsets.ISO_8859_1);
      return head.isEmpty() || LISTING.matcher(head).lookingAt();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    return file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(file);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + NOT_ENDED);
    }
    return lines;
  }
}
