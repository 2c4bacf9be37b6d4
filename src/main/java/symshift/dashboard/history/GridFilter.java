package symshift.dashboard.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import symshift.dashboard.web.Words;

/**
 * What the grid shows, read from its query string. A value that means nothing is left out and told
 * in {@link #problems}; nothing a reader types is an error.
 *
 * @param config a pattern with * and ?, or a part of the name; "" for all
 * @param state a state of any shown cell, or one of built, broken, fixed, disabled; "" for all
 * @param signature a label like "K1"; "" for all
 * @param notAfter the newest head at most; empty for whatever is newest
 * @param heads how many columns, 1 to 90
 * @param density "", "compact" or "dense"
 */
record GridFilter(
    String arch,
    String toolchain,
    String config,
    String state,
    String signature,
    Optional<LocalDate> notAfter,
    int heads,
    String density,
    List<String> problems) {
  private static final int HEADS = 35;
  private static final int MOST_HEADS = 90;
  private static final int LONGEST_PATTERN = 100;
  private static final Pattern LABEL = Pattern.compile("[KCUMDRT?][0-9]{1,6}|\\?");
  private static final Map<String, Predicate<Series>> OF_NEWEST =
      Map.of(
          "built", series -> series.newest().state().isBuilt(),
          "broken", Series::isBroken,
          "fixed", Series::isFixed,
          "disabled", Series::disabled);

  GridFilter {
    problems = List.copyOf(problems);
  }

  static GridFilter of(GridRequest asked) {
    List<String> problems = new ArrayList<>();
    return new GridFilter(
        GridRequest.text(asked.arch()),
        GridRequest.text(asked.cc()),
        config(GridRequest.text(asked.config()), problems),
        state(GridRequest.text(asked.state()), problems),
        signature(GridRequest.text(asked.sig()), problems),
        notAfter(GridRequest.text(asked.to()), problems),
        heads(GridRequest.text(asked.heads()), problems),
        density(GridRequest.text(asked.density()), problems),
        problems);
  }

  private static String config(String text, List<String> problems) {
    if (text.length() <= LONGEST_PATTERN) {
      return text;
    }
    problems.add(
        "The name of a config has at most %d characters here; all configs are shown."
            .formatted(LONGEST_PATTERN));
    return "";
  }

  private static String state(String text, List<String> problems) {
    if (text.isEmpty() || OF_NEWEST.containsKey(text) || State.ofParam(text).isPresent()) {
      return text;
    }
    problems.add("\"%s\" is not a state; all states are shown.".formatted(text));
    return "";
  }

  private static String signature(String text, List<String> problems) {
    if (text.isEmpty() || LABEL.matcher(text).matches()) {
      return text;
    }
    problems.add("\"%s\" is not a signature; one is K1.".formatted(text));
    return "";
  }

  private static Optional<LocalDate> notAfter(String text, List<String> problems) {
    Optional<LocalDate> day =
        HeadName.day(text.startsWith("next-") ? text.substring("next-".length()) : text);
    if (day.isEmpty() && !text.isEmpty()) {
      problems.add(
          "\"%s\" is not a head; one is next-20120314. The newest is shown.".formatted(text));
    }
    return day;
  }

  private static int heads(String text, List<String> problems) {
    if (text.isEmpty()) {
      return HEADS;
    }
    if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) > 0) {
      return Math.min(Integer.parseInt(text), MOST_HEADS);
    }
    problems.add("\"%s\" is not a number of heads from 1 to %d.".formatted(text, MOST_HEADS));
    return HEADS;
  }

  private static String density(String text, List<String> problems) {
    if (text.isEmpty() || text.equals("compact") || text.equals("dense")) {
      return text;
    }
    problems.add("\"%s\" is not a density; there are compact and dense.".formatted(text));
    return "";
  }

  /** The series that the filter leaves, each with its shown cells only. */
  List<Series> rows(History history) {
    List<Series> all = state.equals("disabled") ? history.disabled() : history.series();
    Glob names = new Glob(config);
    return all.stream()
        .filter(series -> names.matches(series.config()) && matches(series))
        .map(this::shown)
        .toList();
  }

  private boolean matches(Series series) {
    return (arch.isEmpty() || arch.equals(series.arch()))
        && (toolchain.isEmpty() || toolchain.equals(series.toolchain()))
        && matchesState(series)
        && (signature.isEmpty() || hasCell(series, c -> c.label().equals(signature)));
  }

  private boolean matchesState(Series series) {
    Predicate<Series> ofNewest = OF_NEWEST.get(state);
    if (ofNewest != null) {
      return ofNewest.test(series);
    }
    return state.isEmpty() || hasCell(series, cell -> cell.state().param().equals(state));
  }

  private boolean hasCell(Series series, Predicate<Cell> claim) {
    return series.cells().stream().limit(heads).anyMatch(claim);
  }

  private Series shown(Series series) {
    List<Cell> cells = series.cells().stream().limit(heads).toList();
    return new Series(
        series.id(), series.config(), series.arch(), series.toolchain(), series.disabled(), cells);
  }

  /** The newest head as the form shows it; "" for whatever is newest. */
  String to() {
    return notAfter.map(Words::nextTag).orElse("");
  }
}
