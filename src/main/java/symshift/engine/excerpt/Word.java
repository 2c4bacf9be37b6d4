package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a pasted text.
 *
 * @param line of the text, from 1
 * @param column from 1
 * @param indent blanks before it when it is the first of its line, else -1
 * @param following how many words of its line come after it
 * @param rest characters of its line after it
 */
record Word(String text, int line, int column, int indent, int following, int rest) {
  boolean isFirst() {
    return indent >= 0;
  }

  boolean isAlone() {
    return isFirst() && following == 0;
  }

  static List<Word> of(List<TextLine> lines) {
    List<Word> all = new ArrayList<>();
    for (TextLine line : lines) {
      addAll(line, all);
    }
    return all;
  }

  private static void addAll(TextLine line, List<Word> into) {
    List<int[]> spans = new ArrayList<>();
    String text = line.text();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > ' ') {
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ') {
          end++;
        }
        spans.add(new int[] {at, end});
        at = end;
      }
    }
    for (int i = 0; i < spans.size(); i++) {
      int from = spans.get(i)[0];
      int to = spans.get(i)[1];
      into.add(
          new Word(
              text.substring(from, to),
              line.number(),
              line.skipped() + from + 1,
              i == 0 ? from : -1,
              spans.size() - 1 - i,
              text.length() - to));
    }
  }
}
