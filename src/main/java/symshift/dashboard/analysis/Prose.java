package symshift.dashboard.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of the engine, cut into words and what a tool prints. What stands between backticks,
 * and what can only be a symbol, a section, an address or a make line, is set as code.
 */
record Prose(List<Run> runs) {
  private static final Pattern CODE =
      Pattern.compile(
          "`([^`]+)`" // marked by the engine
              + "|(make [A-Z_]+=\\S*[\\w])" // a command
              + "|(?<![\\w.$])([\\w.$]*_[\\w.$*]*[\\w*])(?![\\w$])" // a symbol
              + "|(?<![\\w.])(\\.[a-z][\\w.]*\\w)" // a section or a stage file
              + "|(?<![\\w.-])([\u2212+]?0x[0-9a-f]+|[0-9a-f]{16}|[0-9a-f]{8})(?!\\w)"); // an

  // address

  /**
   * @param code whether it is set in the fixed-width face
   */
  record Run(String text, boolean code) {}

  Prose {
    runs = List.copyOf(runs);
  }

  static Prose of(String sentence) {
    String text = Figures.grouped(Figures.signed(sentence)).replace(" -> ", " \u2192 ");
    List<Run> runs = new ArrayList<>();
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      if (code.start() > from) {
        runs.add(new Run(text.substring(from, code.start()), false));
      }
      String marked = code.group(1);
      runs.add(new Run(marked == null ? code.group() : marked, true));
      from = code.end();
    }
    if (from < text.length()) {
      runs.add(new Run(text.substring(from), false));
    }
    return new Prose(runs);
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }
}
