package symshift.engine.layout;

import symshift.engine.MalformedArtifactException;

/**
 * The words and signs of a linker script, one after the other. Which characters make a word depends
 * on what the reader expects, so it asks for a kind.
 */
final class ScriptTokens {
  private static final int MOST_WORDS = 200_000;

  /** What a word may hold besides letters, digits and {@code _ . $}. */
  enum Kind {
    /** Symbols and numbers of an expression. */
    TERM("\\"),
    /** Names of sections, symbols and program headers. */
    NAME("\\/-+*?[]^!@%~"),
    /** Patterns for files and sections; a colon stands between an archive and its member. */
    PATTERN("\\/-+*?[]^!@%~:");

    private final String others;

    Kind(String others) {
      this.others = others;
    }
  }

  private final ScriptText text;
  private int words;

  ScriptTokens(String format, String text) {
    this.text = new ScriptText(format, text);
  }

  boolean atEnd() throws MalformedArtifactException {
    text.skip();
    return text.atEnd();
  }

  /** The next character that belongs to a word or sign; at the end 0. */
  char peek() throws MalformedArtifactException {
    text.skip();
    return text.charAt(text.at());
  }

  /** Takes the sign when it is next. */
  boolean accept(String sign) throws MalformedArtifactException {
    text.skip();
    if (!text.startsWith(sign)) {
      return false;
    }
    text.goTo(text.at() + sign.length());
    return true;
  }

  void expect(String sign) throws MalformedArtifactException {
    if (!accept(sign)) {
      throw malformed("'" + sign + "'");
    }
    count();
  }

  /** True when a word or a quoted text of that kind is next. */
  boolean hasWord(Kind kind) throws MalformedArtifactException {
    return peek() == '"' || isPart(kind, text.at());
  }

  /** The next word, or the next quoted text without its quotes. */
  String word(Kind kind, String expected) throws MalformedArtifactException {
    count();
    if (peek() == '"') {
      return quoted();
    }
    int from = text.at();
    int to = from;
    while (isPart(kind, to)) {
      to++;
    }
    if (to == from) {
      throw malformed(expected);
    }
    text.goTo(to);
    return text.between(from, to);
  }

  private boolean isPart(Kind kind, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$') {
      return true;
    }
    char next = text.charAt(i + 1);
    boolean assigns = next == '=' && "+-*/^".indexOf(c) >= 0;
    boolean comment = c == '/' && next == '*' && kind != Kind.PATTERN;
    return c != 0 && kind.others.indexOf(c) >= 0 && !assigns && !comment;
  }

  private String quoted() throws MalformedArtifactException {
    int from = text.at() + 1;
    int end = text.indexOf('"', from);
    if (end < 0) {
      throw malformed("a closing quote");
    }
    text.goTo(end + 1);
    return text.between(from, end);
  }

  /**
   * The text up to the sign that closes what is open, which is taken, too.
   *
   * @param open the sign that opens another level, and has been taken once
   */
  String balanced(char open, char close) throws MalformedArtifactException {
    int from = place();
    int depth = 1;
    while (depth > 0) {
      char c = peek();
      if (text.atEnd()) {
        throw malformed("'" + close + "'");
      }
      if (c == '"') {
        quoted();
      } else {
        depth += c == open ? 1 : c == close ? -1 : 0;
        text.goTo(text.at() + 1);
      }
    }
    return textBetween(from, text.at() - 1);
  }

  /** Where the next word begins, for {@link #back} and {@link #textFrom}. */
  int place() throws MalformedArtifactException {
    text.skip();
    return text.at();
  }

  void back(int place) {
    text.goTo(place);
  }

  /** The text from a place to here, comments left out and every run of blanks made one. */
  String textFrom(int place) throws MalformedArtifactException {
    return textBetween(place, text.at());
  }

  private String textBetween(int from, int to) throws MalformedArtifactException {
    int here = text.at();
    StringBuilder shown = new StringBuilder();
    text.goTo(from);
    while (text.at() < to) {
      int before = text.at();
      text.skip();
      int start = Math.min(text.at(), to);
      shown.append(start > before ? " " : "");
      if (peek() == '"') {
        quoted();
      } else {
        text.goTo(text.at() + 1);
      }
      shown.append(text.between(start, Math.min(text.at(), to)));
    }
    text.goTo(here);
    return shown.toString().strip();
  }

  /** Line of the next word, counted from 1. */
  int line() throws MalformedArtifactException {
    text.skip();
    return text.lineHere();
  }

  /** A fault at the next word. */
  MalformedArtifactException malformed(String expected) throws MalformedArtifactException {
    text.skip();
    return text.malformed(expected);
  }

  private void count() throws MalformedArtifactException {
    if (++words > MOST_WORDS) {
      throw malformed("at most " + MOST_WORDS + " words");
    }
  }
}
