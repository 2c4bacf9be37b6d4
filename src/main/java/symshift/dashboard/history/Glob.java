package symshift.dashboard.history;

import java.util.Locale;

/**
 * A pattern of names: a star stands for any text, a question mark for one character; letters match
 * in either case. Without one of the two it matches every name that it is a part of.
 */
final class Glob {
  private final String pattern;

  Glob(String pattern) {
    String text = pattern.toLowerCase(Locale.ROOT);
    this.pattern = text.matches("[^*?]*") ? "*" + text + "*" : text;
  }

  /** Only the last star ever takes more: what an earlier one took never has to be given back. */
  boolean matches(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    int at = 0;
    int star = -1;
    int resume = 0; // where the text goes on after what the star took
    int i = 0;
    while (i < text.length()) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
      if (wanted == '*') {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(rest -> rest == '*');
  }
}
