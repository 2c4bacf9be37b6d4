package symshift.engine.excerpt;

import java.util.List;

/** The words of a text with a place among them. */
final class WordList {
  private static final Word END = new Word("", 0, 0, -1, 0, 0);

  private final List<Word> words;
  private int at;

  WordList(List<Word> words) {
    this.words = words;
  }

  boolean hasMore() {
    return at < words.size();
  }

  /** The word that many places on; an empty one beyond the end. */
  Word peek(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : END;
  }

  Word here() {
    return peek(0);
  }

  void skip(int count) {
    at += count;
  }

  /** Whether the word that many places on stands on the line of this one. */
  boolean sameLine(int ahead) {
    return peek(ahead).line() == here().line();
  }
}
