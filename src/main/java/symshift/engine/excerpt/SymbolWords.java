package symshift.engine.excerpt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a listing at the start of some words. */
final class SymbolWords {
  /**
   * What stands at one place.
   *
   * @param sign {@code -} or {@code +} of a diff, a blank where there is none
   * @param file what grep put before it; empty where there is nothing
   * @param listingLine number that {@code grep -n} put before it, or null
   * @param words how many words it takes
   */
  record Found(
      char sign,
      String file,
      @Nullable Integer listingLine,
      ExcerptLine.Columns columns,
      int words) {}

  private static final int LONGEST_NAME = 512;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.$@]{1,512}");
  private static final Pattern ADDRESS = Pattern.compile("(?:[0-9a-fA-F]{16}|[0-9a-fA-F]{8})");
  private static final Pattern LINE_NUMBER = Pattern.compile("(?:(.*)[:-])?(\\d{1,8})");
  private static final String UNDEFINED = "wvU";
  private static final int BLANKS = 8;

  private SymbolWords() {}

  /** A line with its address, or an undefined one; null when the words are something else. */
  static @Nullable Found at(WordList words) {
    Found found = addressed(words);
    return found == null ? undefined(words) : found;
  }

  private static @Nullable Found addressed(WordList words) {
    String first = words.here().text();
    int digits = digitsAtEnd(first);
    if (digits == 0 || !words.sameLine(2)) {
      return null;
    }
    int sized = ADDRESS.matcher(words.peek(1).text()).matches() ? 1 : 0;
    Character letter = letter(words.peek(1 + sized).text());
    String name = name(words.peek(2 + sized).text());
    if (letter == null || name == null) {
      return null;
    }
    String before = first.substring(0, first.length() - digits);
    String address = first.substring(first.length() - digits);
    return prefixed(before, new ExcerptLine.Columns(address, letter, name), 3 + sized);
  }

  /** 16 or 8 when the word ends in an address of that many digits, else 0. */
  private static int digitsAtEnd(String word) {
    int hex = 0;
    while (hex < word.length()
        && hex < 17
        && Character.digit(word.charAt(word.length() - 1 - hex), 16) >= 0) {
      hex++;
    }
    boolean marked =
        hex < word.length() && Character.isLetter(word.charAt(word.length() - 1 - hex));
    if (marked && !(word.charAt(word.length() - 1 - hex) == 'x')) {
      return 0;
    }
    return hex == 16 || hex == 8 ? hex : 0;
  }

  private static @Nullable Found prefixed(String before, ExcerptLine.Columns columns, int words) {
    String prefix = before.endsWith("0x") ? before.substring(0, before.length() - 2) : before;
    if (prefix.equals("-") || prefix.equals("+")) {
      return new Found(prefix.charAt(0), "", null, columns, words);
    }
    char last = prefix.isEmpty() ? ' ' : prefix.charAt(prefix.length() - 1);
    if (last != ':' && last != '-') {
      boolean plain = prefix.chars().noneMatch(Character::isLetterOrDigit);
      return plain ? new Found(' ', "", null, columns, words) : null;
    }
    String file = prefix.substring(0, prefix.length() - 1);
    Matcher numbered = LINE_NUMBER.matcher(file);
    if (numbered.matches()) {
      String rest = numbered.group(1) == null ? "" : numbered.group(1);
      return new Found(' ', rest, Integer.valueOf(numbered.group(2)), columns, words);
    }
    return new Found(' ', file, null, columns, words);
  }

  private static @Nullable Found undefined(WordList words) {
    Word first = words.here();
    if (isUndefinedLetter(first.text())) {
      String name = words.sameLine(1) ? name(words.peek(1).text()) : null;
      boolean column = first.indent() >= BLANKS && first.following() == 1;
      boolean likely = name != null && (column || name.startsWith("kallsyms_"));
      return likely ? found(' ', "", first.text(), name, 2) : null;
    }
    if (!words.sameLine(2) || !isUndefinedLetter(words.peek(1).text())) {
      return null;
    }
    String name = name(words.peek(2).text());
    String mark = first.text();
    if (name == null) {
      return null;
    }
    if (mark.equals("-") || mark.equals("+")) {
      return found(mark.charAt(0), "", words.peek(1).text(), name, 3);
    }
    boolean file = mark.length() > 1 && (mark.endsWith(":") || mark.endsWith("-"));
    return file && name.indexOf('_') >= 0
        ? found(' ', mark.substring(0, mark.length() - 1), words.peek(1).text(), name, 3)
        : null;
  }

  private static @Nullable Found found(
      char sign, String file, String letter, @Nullable String name, int words) {
    return name == null
        ? null
        : new Found(sign, file, null, new ExcerptLine.Columns(null, letter.charAt(0), name), words);
  }

  private static boolean isUndefinedLetter(String word) {
    return word.length() == 1 && UNDEFINED.contains(word);
  }

  static @Nullable Character letter(String word) {
    boolean one = word.length() == 1 && (word.equals("?") || word.matches("[A-Za-z]"));
    return one ? word.charAt(0) : null;
  }

  /** The name of a symbol without the punctuation of a sentence behind it; null when it is none. */
  static @Nullable String name(String word) {
    int end = Math.min(word.length(), LONGEST_NAME + 8);
    while (end > 0 && ",;:\"')>".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = word.length() > LONGEST_NAME + 8 ? "" : word.substring(0, end);
    boolean dots = name.chars().allMatch(c -> c == '.');
    return !dots && NAME.matcher(name).matches() ? name : null;
  }
}
