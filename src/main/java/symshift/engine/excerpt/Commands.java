package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands that people paste with what they printed. Only nm, diff and the searchers matter. */
final class Commands {
  /** A diff of two files, and whether nothing follows it but the next prompt. */
  record Diff(StagePairNames pair, boolean printedNothing, int words) {}

  /** A command that prints lines of one listing, or writes it to a file. */
  record Listing(String image, @Nullable String file, int words) {}

  private static final int LONGEST = 24;
  private static final Set<String> PROMPTS = Set.of("$", "#", "%");
  private static final Set<String> PRINTERS = Set.of("grep", "egrep", "cat", "head", "tail", "sed");
  private static final Pattern CUT_DOTS = Pattern.compile("'?s(.)\\^(\\.{1,40})\\1\\1'?.*");
  private static final Pattern CUT_FROM = Pattern.compile("-c'?(\\d{1,3})-'?");

  private Commands() {}

  /** The diff that begins here, or null. */
  static @Nullable Diff diff(WordList words) {
    if (!isCalled(words.here().text(), "diff")) {
      return null;
    }
    List<String> files = new ArrayList<>();
    int at = 1;
    int cut = 0;
    boolean inside = false;
    while (at < LONGEST && files.size() < 2 && words.sameLine(at)) {
      String word = words.peek(at++).text();
      inside |= word.startsWith("<(");
      boolean closes = word.endsWith(")");
      cut = Math.max(cut, columnsCut(word));
      if (inside ? closes : !word.startsWith("-")) {
        files.add(StageNames.cleaned(word));
        inside = false;
      }
    }
    if (files.size() < 2 || !files.stream().allMatch(Commands::isFile)) {
      return null;
    }
    boolean nothing = PROMPTS.contains(words.peek(at).text());
    return new Diff(new StagePairNames(files.get(0), files.get(1), cut), nothing, at);
  }

  private static boolean isFile(String name) {
    return StageNames.isStage(name) || name.matches("[\\w.+-]{1,100}\\.[A-Za-z]{1,6}");
  }

  private static int columnsCut(String word) {
    Matcher dots = CUT_DOTS.matcher(word);
    if (dots.matches()) {
      return dots.group(2).length();
    }
    Matcher from = CUT_FROM.matcher(word);
    return from.matches() ? Integer.parseInt(from.group(1)) - 1 : 0;
  }

  /** The command that begins here and prints lines of a stage, or null. */
  static @Nullable Listing listing(WordList words) {
    String called = words.here().text();
    if (isCalled(called, "nm")) {
      return nm(words);
    }
    if (!PRINTERS.contains(called)) {
      return null;
    }
    List<String> stages = new ArrayList<>();
    int at = 1;
    while (at < LONGEST && words.sameLine(at) && !PROMPTS.contains(words.peek(at).text())) {
      String name = StageNames.cleaned(words.peek(at).text());
      if (StageNames.isStage(name)) {
        stages.add(name);
      } else if (!stages.isEmpty()) {
        break;
      }
      at++;
    }
    return stages.size() == 1 ? new Listing(stages.getFirst(), null, at) : null;
  }

  private static @Nullable Listing nm(WordList words) {
    int at = 1;
    while (at < LONGEST && words.sameLine(at) && words.peek(at).text().startsWith("-")) {
      at++;
    }
    String image = words.sameLine(at) ? StageNames.cleaned(words.peek(at).text()) : "";
    if (!StageNames.isStage(image)) {
      return null;
    }
    at++;
    boolean written = words.sameLine(at + 1) && words.peek(at).text().equals(">");
    return written
        ? new Listing(image, StageNames.cleaned(words.peek(at + 1).text()), at + 2)
        : new Listing(image, null, at);
  }

  private static boolean isCalled(String word, String program) {
    return word.equals(program) || word.endsWith("-" + program) || word.endsWith("/" + program);
  }
}
