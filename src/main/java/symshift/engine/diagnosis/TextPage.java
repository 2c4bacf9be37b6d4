package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;

/** Lays out plain text in at most 78 columns. */
public final class TextPage {
  public static final int WIDTH = 78;

  private final StringBuilder text = new StringBuilder();

  /** A line as it is, cut to the width. */
  public TextPage line(String line) {
    text.append(fit(line.stripTrailing(), WIDTH)).append('\n');
    return this;
  }

  public TextPage blank() {
    text.append('\n');
    return this;
  }

  public TextPage heading(String heading) {
    return paragraph(heading).blank();
  }

  public TextPage paragraph(String paragraph) {
    return block("", "", paragraph);
  }

  /** A paragraph that begins two columns in. */
  public TextPage indented(String paragraph) {
    return block("  ", "  ", paragraph);
  }

  /** A point of a list. */
  public TextPage item(String paragraph) {
    return block("  - ", "    ", paragraph);
  }

  /** A word in a column of its own, and what it names. */
  public TextPage labelled(String label, String paragraph) {
    return block("  " + (label + "         ").substring(0, 10), "            ", paragraph);
  }

  /** A paragraph of which every line has that indent. */
  public TextPage block(String indent, String paragraph) {
    return block(indent, indent, paragraph);
  }

  private TextPage block(String first, String next, String paragraph) {
    String indent = first;
    for (String line : wrap(paragraph, WIDTH - next.length())) {
      line(indent + line);
      indent = next;
    }
    return this;
  }

  /** Breaks at spaces; a word longer than the width is broken where it must. */
  static List<String> wrap(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Words.printable(paragraph.strip()).split(" +", -1)) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** At most {@code width} characters; what is cut off shows as two dots. */
  public static String fit(String text, int width) {
    String plain = Words.printable(text);
    return plain.length() <= width ? plain : plain.substring(0, width - 2) + "..";
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
