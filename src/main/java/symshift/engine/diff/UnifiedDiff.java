package symshift.engine.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The unified form of a diff, as {@code patch} takes it.
 *
 * @param from the lines of the first text
 * @param to the lines of the second text
 * @param hunks in order; empty when the texts are equal
 */
public record UnifiedDiff(List<String> from, List<String> to, List<Hunk> hunks) {
  /** Edits that are shown together, and how much is shown around them; ends exclusive. */
  public record Hunk(int from, int fromEnd, int to, int toEnd, List<LineEdit> edits) {
    /** {@code @@ -3,7 +3,8 @@}: 1-based; an empty side names the line before it. */
    public String head() {
      return "@@ -" + range(from, fromEnd) + " +" + range(to, toEnd) + " @@";
    }

    private static String range(int start, int end) {
      int count = end - start;
      return count == 1 ? String.valueOf(end) : (count == 0 ? start : start + 1) + "," + count;
    }
  }

  /** Takes the lines of a unified diff, one at a time. */
  public interface Sink {
    /**
     * One line, without its end.
     *
     * @param mark {@code @} for the head of a hunk, else what the line starts with: {@code -},
     *     {@code +} or a blank
     * @param text the line, for a hunk its whole head
     */
    void line(char mark, String text) throws IOException;
  }

  /**
   * Compares and groups: edits go into one hunk when at most twice the context lies between them.
   *
   * @param context how many equal lines are shown on either side
   */
  public static UnifiedDiff of(List<String> from, List<String> to, int context) {
    List<Hunk> hunks = new ArrayList<>();
    List<LineEdit> group = new ArrayList<>();
    for (LineEdit edit : LineDiff.of(from, to).edits()) {
      if (!group.isEmpty() && edit.from() - group.getLast().fromEnd() > 2L * context) {
        hunks.add(hunk(group, from.size(), context));
        group.clear();
      }
      group.add(edit);
    }
    if (!group.isEmpty()) {
      hunks.add(hunk(group, from.size(), context));
    }
    return new UnifiedDiff(from, to, hunks);
  }

  private static Hunk hunk(List<LineEdit> group, int lines, int context) {
    LineEdit first = group.getFirst();
    LineEdit last = group.getLast();
    int before = Math.min(context, first.from());
    int behind = Math.min(context, lines - last.fromEnd());
    return new Hunk(
        first.from() - before,
        last.fromEnd() + behind,
        first.to() - before,
        last.toEnd() + behind,
        List.copyOf(group));
  }

  /** Writes the hunks one after the other. */
  public void write(Sink sink) throws IOException {
    for (Hunk hunk : hunks) {
      sink.line('@', hunk.head());
      write(hunk, sink);
    }
  }

  /** Writes the lines of one hunk, without its head. */
  public void write(Hunk hunk, Sink sink) throws IOException {
    int at = hunk.from();
    for (LineEdit edit : hunk.edits()) {
      write(sink, ' ', from, at, edit.from());
      write(sink, '-', from, edit.from(), edit.fromEnd());
      write(sink, '+', to, edit.to(), edit.toEnd());
      at = edit.fromEnd();
    }
    write(sink, ' ', from, at, hunk.fromEnd());
  }

  private static void write(Sink sink, char mark, List<String> lines, int start, int end)
      throws IOException {
    for (int i = start; i < end; i++) {
      sink.line(mark, lines.get(i));
    }
  }
}
