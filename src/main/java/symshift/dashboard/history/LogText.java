package symshift.dashboard.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of a log: its number, counted from 1, its text, and whether it is an error line. */
record LogText(int line, String text, boolean error) {

  /** A line as the database keeps it. */
  record Stored(int line, String text) {}

  /** The excerpt with the error lines marked. */
  static List<LogText> marked(List<Stored> excerpt, List<Stored> errors) {
    Set<Integer> numbers = errors.stream().map(Stored::line).collect(Collectors.toSet());
    return excerpt.stream()
        .map(stored -> new LogText(stored.line(), stored.text(), numbers.contains(stored.line())))
        .toList();
  }
}
