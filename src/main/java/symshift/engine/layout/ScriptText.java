package symshift.engine.layout;

import java.util.Set;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/**
 * The characters of a linker script and a place in them. What lies between words is passed over:
 * blanks, comments and the line marks of the C preprocessor.
 */
final class ScriptText {
  private static final int LONGEST_SHOWN = 60;
  private static final Set<String> DIRECTIVES =
      Set.of("include", "define", "undef", "if", "ifdef", "ifndef", "elif", "else", "endif");

  private final String format;
  private final String text;
  private int at;
  private int line = 1;
  private int lineCountedTo;

  ScriptText(String format, String text) {
    this.format = format;
    this.text = text;
  }

  int at() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character at a place; behind the end 0. */
  char charAt(int place) {
    return place < text.length() ? text.charAt(place) : 0;
  }

  boolean startsWith(String sign) {
    return text.startsWith(sign, at);
  }

  /** Where the sign is next, or -1. */
  int indexOf(char sign, int from) {
    return text.indexOf(sign, from);
  }

  String between(int from, int to) {
    return text.substring(from, to);
  }

  /** Goes to the next character that belongs to a word or sign. */
  void skip() throws MalformedArtifactException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        at++;
      } else if (c == '/' && charAt(at + 1) == '*') {
        skipComment();
      } else if (c == '#' && beginsLine()) {
        skipMark();
      } else {
        return;
      }
    }
  }

  /** Looks back no further than the last character that is no blank. */
  private boolean beginsLine() {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  private void skipComment() throws MalformedArtifactException {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw MalformedArtifactException.atLine(
          format, lineHere(), "the end of the comment that begins", "the end of the file");
    }
    at = end + 2;
  }

  private void skipMark() throws MalformedArtifactException {
    int newline = text.indexOf('\n', at);
    int end = newline < 0 ? text.length() : newline;
    String mark = text.substring(at + 1, Math.min(end, at + LONGEST_SHOWN)).strip();
    if (DIRECTIVES.contains(mark.split("[^a-z]", 2)[0])) {
      throw MalformedArtifactException.atLine(
          format,
          lineHere(),
          "a script that the C preprocessor has been over (vmlinux.lds, not vmlinux.lds.S)",
          TextLines.quoted("#" + mark));
    }
    at = end;
  }

  /** Line of this place, counted from 1. */
  int lineHere() {
    for (; lineCountedTo < at; lineCountedTo++) {
      line += text.charAt(lineCountedTo) == '\n' ? 1 : 0;
    }
    for (; lineCountedTo > at; lineCountedTo--) {
      line -= text.charAt(lineCountedTo - 1) == '\n' ? 1 : 0;
    }
    return line;
  }

  /** A fault at this place. */
  MalformedArtifactException malformed(String expected) {
    int newline = text.indexOf('\n', at);
    int end = Math.min(newline < 0 ? text.length() : newline, at + LONGEST_SHOWN + 1);
    String found =
        atEnd() ? "the end of the file" : TextLines.quoted(text.substring(at, end).strip());
    return MalformedArtifactException.atLine(format, lineHere(), expected, found);
  }
}
