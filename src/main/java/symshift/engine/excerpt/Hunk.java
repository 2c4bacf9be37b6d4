package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;

/** Lines of a diff that belong together, and how many of each side are still to come. */
final class Hunk {
  /** A line of a diff and its sign, a blank for one of both sides. */
  record Entry(char sign, ExcerptLine line) {}

  private final List<Entry> entries = new ArrayList<>();
  private final StagePairNames pair;
  private final int startShift;
  private int oldLine;
  private int newLine;
  private int oldLeft;
  private int newLeft;

  /** Ranges are first line and number of lines, of each side. */
  Hunk(StagePairNames pair, int[] oldRange, int[] newRange) {
    this.pair = pair;
    oldLine = oldRange[0];
    oldLeft = oldRange[1];
    newLine = newRange[0];
    newLeft = newRange[1];
    startShift = newLine - oldLine;
  }

  StagePairNames pair() {
    return pair;
  }

  List<Entry> entries() {
    return entries;
  }

  /** How many lines further down the new side begins. */
  int startShift() {
    return startShift;
  }

  /** The same behind the lines that were read. */
  int endShift() {
    return newLine - oldLine;
  }

  boolean isFull() {
    return oldLeft <= 0 && newLeft <= 0;
  }

  /** Whether a line of that sign is still to come. */
  boolean takes(char sign) {
    return switch (sign) {
      case '-' -> oldLeft > 0;
      case '+' -> newLeft > 0;
      default -> oldLeft > 0 && newLeft > 0;
    };
  }

  /** Number of the next line of that side in its listing. */
  int listingLine(boolean newSide) {
    return newSide ? newLine : oldLine;
  }

  void add(Entry entry) {
    entries.add(entry);
    if (entry.sign() != '+') {
      oldLine++;
      oldLeft--;
    }
    if (entry.sign() != '-') {
      newLine++;
      newLeft--;
    }
  }
}
