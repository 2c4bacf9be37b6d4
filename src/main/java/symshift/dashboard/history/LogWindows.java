package symshift.dashboard.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import symshift.dashboard.history.LogPage.Window;
import symshift.dashboard.web.Words;
import symshift.engine.buildlog.LogLine;
import symshift.engine.buildlog.LogLines;

/** Cuts a log into windows around its error lines, reading it once from its beginning. */
final class LogWindows {
  /** A log of at most this many lines is shown whole. */
  static final int WHOLE = 400;

  /** Lines before and after an error. */
  static final int AROUND = 12;

  private static final int MOST_LINES = 3000;

  private final NavigableSet<Integer> errors;
  private final boolean whole;
  private final List<Window> windows = new ArrayList<>();
  private List<LogText> lines = new ArrayList<>();
  private String before = "";
  private int skipped;
  private int shown;

  private LogWindows(NavigableSet<Integer> errors, boolean whole) {
    this.errors = errors;
    this.whole = whole;
  }

  /**
   * The windows of a log.
   *
   * @param errors numbers of the error lines, counted from 1
   * @param lineCount how many lines the log has
   */
  static List<Window> cut(LogLines log, NavigableSet<Integer> errors, int lineCount)
      throws IOException {
    LogWindows cut = new LogWindows(errors, lineCount <= WHOLE || errors.isEmpty());
    for (Optional<LogLine> line = log.next(); line.isPresent(); line = log.next()) {
      cut.add(line.get().number(), line.get().text());
    }
    return cut.finish();
  }

  private void add(int number, String text) {
    if (shown < MOST_LINES && isShown(number)) {
      if (skipped > 0) {
        close();
      }
      lines.add(new LogText(number, text, errors.contains(number)));
      shown++;
    } else {
      skipped++;
    }
  }

  private boolean isShown(int number) {
    if (whole) {
      return true;
    }
    Integer near = errors.ceiling(number - AROUND);
    return near != null && near <= number + AROUND;
  }

  /** Ends the window before the gap; the gap itself is told at the head of the next one. */
  private void close() {
    if (!lines.isEmpty()) {
      windows.add(new Window(before, lines));
    }
    before = note();
    lines = new ArrayList<>();
    skipped = 0;
  }

  private String note() {
    return Words.count(skipped, "line") + " not shown";
  }

  private List<Window> finish() {
    if (!lines.isEmpty()) {
      windows.add(new Window(before, lines));
    }
    if (skipped > 0) {
      windows.add(new Window(note(), List.of()));
    }
    return windows;
  }
}
