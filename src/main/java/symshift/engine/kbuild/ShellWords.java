package symshift.engine.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a shell command into simple commands and words, as far as kbuild's commands need it: quotes,
 * backslashes and the separators of commands. Variables and substitutions stay as they are.
 */
final class ShellWords {
  private static final int MOST_WORDS = 200_000;

  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private List<String> words = new ArrayList<>();
  private boolean inWord;
  private int count;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /** The simple commands, without empty ones; empty when a quote is open or words are too many. */
  static Optional<List<List<String>>> of(String text) {
    ShellWords shell = new ShellWords(text);
    return shell.cut() && shell.count <= MOST_WORDS
        ? Optional.of(shell.commands)
        : Optional.empty();
  }

  private boolean cut() {
    while (at < text.length() && count <= MOST_WORDS) {
      char c = text.charAt(at++);
      boolean closed =
          switch (c) {
            case '\'' -> single();
            case '"' -> twofold();
            case '\\' -> escaped();
            case ' ', '\t' -> endWord();
            case ';', '|', '&', '\n' -> endCommand();
            default -> plain(c);
          };
      if (!closed) {
        return false;
      }
    }
    return endCommand();
  }

  private boolean plain(char c) {
    inWord = true;
    word.append(c);
    return true;
  }

  private boolean escaped() {
    return at >= text.length() || plain(text.charAt(at++));
  }

  private boolean single() {
    int end = text.indexOf('\'', at);
    if (end < 0) {
      return false;
    }
    inWord = true;
    word.append(text, at, end);
    at = end + 1;
    return true;
  }

  private boolean twofold() {
    inWord = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return true;
      }
      boolean escape = c == '\\' && at < text.length() && "\"\\$`".indexOf(text.charAt(at)) >= 0;
      word.append(escape ? text.charAt(at++) : c);
    }
    return false;
  }

  private boolean endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
      count++;
    }
    return true;
  }

  private boolean endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
    return true;
  }
}
