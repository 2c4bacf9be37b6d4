package symshift.engine.excerpt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a hunk of {@code diff -u}: its header tells how many lines follow. */
final class HunkReader {
  private static final Pattern RANGE = Pattern.compile("([-+])(\\d{1,9})(?:,(\\d{1,9}))?");

  /** After a header on a line of its own may stand a heading, which git and diff -p cut to this. */
  private static final int LONGEST_HEADING = 80;

  private static final int ADDRESS_DIGITS = 16;

  private final WordList words;
  private final StageNames names;

  HunkReader(WordList words, StageNames names) {
    this.words = words;
    this.names = names;
  }

  /** The hunk that begins here, or null; the words of it are taken. */
  @Nullable Hunk read(StagePairNames pair) {
    boolean header = words.here().text().equals("@@") && words.peek(3).text().equals("@@");
    int[] from = header ? range(words.peek(1).text(), '-') : null;
    int[] to = header ? range(words.peek(2).text(), '+') : null;
    if (from == null || to == null) {
      return null;
    }
    names.use(pair.from());
    names.use(pair.to());
    Word end = words.peek(3);
    words.skip(end.rest() <= LONGEST_HEADING ? 4 + end.following() : 4);
    Hunk hunk = new Hunk(pair, from, to);
    boolean taken = true;
    while (taken && !hunk.isFull() && words.hasMore()) {
      taken = take(hunk);
    }
    return hunk;
  }

  private static int @Nullable [] range(String word, char sign) {
    Matcher range = RANGE.matcher(word);
    if (!range.matches() || range.group(1).charAt(0) != sign) {
      return null;
    }
    int count = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
    return new int[] {Integer.parseInt(range.group(2)), count};
  }

  private boolean take(Hunk hunk) {
    Word first = words.here();
    if (first.text().equals("\\")) {
      words.skip(1 + first.following());
      return true;
    }
    if (ExcerptParser.isElision(first.text())) {
      return skipElision(first);
    }
    SymbolWords.Found found = SymbolWords.at(words);
    if (found == null) {
      found = cut(first);
    }
    if (found == null || !found.file().isEmpty() || !hunk.takes(found.sign())) {
      return false;
    }
    int listingLine = hunk.listingLine(found.sign() == '+');
    ExcerptLine line =
        new ExcerptLine(
            first.line(),
            first.column(),
            "",
            found.columns().address(),
            found.columns().letter(),
            found.columns().name(),
            listingLine);
    hunk.add(new Hunk.Entry(found.sign(), line));
    words.skip(found.words());
    return true;
  }

  private boolean skipElision(Word first) {
    if (first.isAlone()) {
      words.skip(1);
    }
    return first.isAlone();
  }

  /** A line of which the first columns were cut off: only the name, or letter and name. */
  private SymbolWords.@Nullable Found cut(Word first) {
    char sign =
        first.text().charAt(0) == '-' || first.text().charAt(0) == '+'
            ? first.text().charAt(0)
            : ' ';
    String text = sign == ' ' ? first.text() : first.text().substring(1);
    int at = 0;
    if ((text.isEmpty() || isPartOfAddress(text)) && words.sameLine(1)) {
      text = words.peek(++at).text();
    }
    Character letter = SymbolWords.letter(text);
    if (letter != null && words.sameLine(at + 1)) {
      text = words.peek(++at).text();
    } else if (at > 0 && letter == null && !first.text().substring(sign == ' ' ? 0 : 1).isEmpty()) {
      return null;
    } else {
      letter = null;
    }
    String name = SymbolWords.name(text);
    boolean ownLine = first.isFirst() && first.rest() <= LONGEST_HEADING;
    if (name == null || !name.equals(text) || (ownLine && first.following() > at)) {
      return null;
    }
    return new SymbolWords.Found(
        sign, "", null, new ExcerptLine.Columns(null, letter, name), at + 1);
  }

  private boolean isPartOfAddress(String text) {
    boolean hex =
        text.length() < ADDRESS_DIGITS && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return hex && SymbolWords.letter(words.peek(1).text()) != null && words.sameLine(2);
  }
}
