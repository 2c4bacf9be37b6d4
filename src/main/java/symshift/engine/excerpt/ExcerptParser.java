package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of listings in a pasted text, word by word: a web archive may have run all lines into
 * one. What is not understood is prose. Takes time in proportion to the text and never fails.
 */
final class ExcerptParser {
  private static final Pattern MESSAGE =
      Pattern.compile("(?i)inconsistent\\s{1,9}kallsyms\\s{1,9}data");
  private static final Pattern ORDINAL = Pattern.compile("[1-9][:.,]?");

  /** So many words of prose end the output of a diff. */
  private static final int DIFF_ENDS_AFTER = 4;

  /** So many words of prose end what stands under a heading. */
  private static final int HEADING_ENDS_AFTER = 30;

  private final WordList words;
  private final StageNames names = new StageNames();
  private final List<ExcerptLine> lines = new ArrayList<>();
  private final List<Hunk> hunks = new ArrayList<>();
  private final List<StagePairNames> equal = new ArrayList<>();
  private @Nullable StagePairNames pair;
  private @Nullable String heading;
  private int prose;

  private ExcerptParser(List<Word> words) {
    this.words = new WordList(words);
  }

  static Excerpt parse(String text) {
    ExcerptParser parser = new ExcerptParser(Word.of(PlainText.lines(text)));
    while (parser.words.hasMore()) {
      parser.step();
    }
    return parser.excerpt(MESSAGE.matcher(text).find());
  }

  private Excerpt excerpt(boolean saysInconsistent) {
    List<ExcerptLine> canonical =
        lines.stream().map(line -> line.in(names.canonical(line.stage()))).toList();
    return new Excerpt(canonical, hunks, equal, names, saysInconsistent);
  }

  private void step() {
    if (!hunkHeader() && !fileHeader() && !symbol() && !command() && !stageHeading()) {
      if (!isElision(words.here().text())) {
        prose++;
      }
      words.skip(1);
    }
  }

  static boolean isElision(String word) {
    return word.startsWith("..")
        || word.equals("--")
        || word.startsWith("[...")
        || word.equals("[snip]");
  }

  private boolean hunkHeader() {
    HunkReader reader = new HunkReader(words, names);
    StagePairNames now = pair == null ? StagePairNames.UNNAMED : pair;
    Hunk hunk = reader.read(now);
    if (hunk == null) {
      return false;
    }
    hunks.add(hunk);
    for (Hunk.Entry entry : hunk.entries()) {
      addSides(entry.sign(), entry.line(), now);
    }
    prose = 0;
    return true;
  }

  /** {@code --- FILE date} and {@code +++ FILE date} over the hunks of a diff. */
  private boolean fileHeader() {
    if (!words.here().text().equals("---") || words.peek(1).text().isEmpty()) {
      return false;
    }
    for (int i = 2; i < 8; i++) {
      if (words.peek(i).text().equals("+++")) {
        String from = words.peek(1).text();
        String to = words.peek(i + 1).text();
        if (!from.startsWith("/dev/fd") && !from.startsWith("/proc/")) {
          pair = named(new StagePairNames(StageNames.cleaned(from), StageNames.cleaned(to), 0));
        }
        int end = i + 2;
        while (end < i + 5 && words.sameLine(end) && words.peek(end).text().matches("[-+:.\\d]+")) {
          end++;
        }
        words.skip(end);
        prose = 0;
        return true;
      }
    }
    return false;
  }

  private StagePairNames named(StagePairNames found) {
    return names.use(found.from()) && names.use(found.to()) ? found : StagePairNames.UNNAMED;
  }

  private boolean symbol() {
    SymbolWords.Found found = SymbolWords.at(words);
    if (found == null) {
      return false;
    }
    Word first = words.here();
    ExcerptLine.Columns columns = found.columns();
    String file = found.file().isEmpty() ? "" : StageNames.cleaned(found.file());
    ExcerptLine line =
        new ExcerptLine(
            first.line(),
            first.column(),
            file,
            columns.address(),
            columns.letter(),
            columns.name(),
            found.listingLine());
    boolean signed = found.sign() != ' ';
    if (!file.isEmpty()) {
      lines.add(names.use(file) ? line : line.in(""));
    } else if (signed || (pair != null && heading == null && prose <= DIFF_ENDS_AFTER)) {
      addSides(found.sign(), line, pair == null ? StagePairNames.UNNAMED : pair);
    } else {
      lines.add(line.in(heading == null || prose > HEADING_ENDS_AFTER ? "" : heading));
    }
    words.skip(found.words());
    prose = 0;
    return true;
  }

  private void addSides(char sign, ExcerptLine line, StagePairNames sides) {
    if (sign != '+') {
      lines.add(line.in(sides.from()));
    }
    if (sign != '-') {
      lines.add(line.in(sides.to()));
    }
  }

  private boolean command() {
    Commands.Diff diff = Commands.diff(words);
    if (diff != null) {
      pair = named(diff.pair());
      heading = null;
      if (diff.printedNothing() && !equal.contains(pair)) {
        equal.add(pair);
      }
      words.skip(diff.words());
      prose = 0;
      return true;
    }
    Commands.Listing listing = Commands.listing(words);
    if (listing == null) {
      return false;
    }
    if (listing.file() == null) {
      head(listing.image());
    } else {
      names.alias(listing.file(), listing.image());
    }
    words.skip(listing.words());
    return true;
  }

  private void head(String stage) {
    heading = names.use(stage) ? stage : null;
    prose = 0;
  }

  /** A name over the lines of a listing, or two stages that the next diff is between. */
  private boolean stageHeading() {
    Word word = words.here();
    if (word.text().equalsIgnoreCase("stage") && ORDINAL.matcher(words.peek(1).text()).matches()) {
      return saidStages();
    }
    String name = StageNames.cleaned(word.text());
    boolean over = word.text().endsWith(":") || word.isAlone() || isBetweenArrows();
    if (!over || !StageNames.isStage(name)) {
      return false;
    }
    head(name);
    words.skip(1);
    return true;
  }

  private boolean isBetweenArrows() {
    return words.peek(1).text().equals("<==");
  }

  private boolean saidStages() {
    String first = "stage " + words.peek(1).text().charAt(0);
    boolean again = words.peek(3).text().equalsIgnoreCase("stage");
    String last = words.peek(again ? 4 : 3).text();
    boolean joined = words.peek(2).text().matches("and|to|vs\\.?|->");
    if (joined && ORDINAL.matcher(last).matches()) {
      pair = named(new StagePairNames(first, "stage " + last.charAt(0), -1));
      heading = null;
      words.skip(again ? 5 : 4);
      prose = 0;
      return true;
    }
    if (words.peek(1).text().endsWith(":")) {
      head(first);
      words.skip(2);
      return true;
    }
    return false;
  }
}
