package symshift.engine.buildlog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line in which a tool says its version.
 *
 * @param tool which one: {@code ld}, {@code nm}, {@code as}, {@code gcc}, {@code clang}, {@code
 *     lld}
 * @param line its own words
 */
record ToolVersion(String tool, String line) {
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("\\bGNU (?<tool>ld|nm|assembler)\\b.{0,100}?\\d+\\.\\d[\\w.+-]*+"),
          Pattern.compile("\\b(?<tool>LLD) \\d+\\.\\d[\\w.+-]*+"),
          Pattern.compile("\\b(?<tool>clang) version \\d+\\.\\d[\\w.+-]*+"),
          Pattern.compile(
              "\\b(?:[\\w.]{1,40}-){0,6}(?<tool>gcc)(?:-\\d+)? \\([^()]{1,100}\\)"
                  + " \\d+\\.\\d[\\w.]*+"));

  /** The version that a line tells; empty when it tells none. */
  static Optional<ToolVersion> in(String line) {
    if (!mayTell(line)) {
      return Optional.empty();
    }
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return Optional.of(new ToolVersion(matcher.group("tool"), matcher.group()));
      }
    }
    return Optional.empty();
  }

  /** Most lines of a log are settled here, without a pattern. */
  private static boolean mayTell(String line) {
    return line.length() <= 400
        && (line.contains("GNU ")
            || line.contains("LLD ")
            || line.contains("clang version ")
            || line.contains("gcc"));
  }
}
