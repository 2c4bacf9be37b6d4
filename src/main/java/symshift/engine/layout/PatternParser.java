package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/** Reads which input sections are placed: {@code KEEP(*(SORT(.init.*)))}. */
final class PatternParser {
  private static final int DEEPEST = 8;
  private static final String PATTERN = "a pattern for files or sections";
  private static final Set<String> SORTS =
      Set.of(
          "SORT",
          "SORT_BY_NAME",
          "SORT_BY_ALIGNMENT",
          "SORT_BY_INIT_PRIORITY",
          "SORT_NONE",
          "REVERSE");

  private final ScriptTokens tokens;

  PatternParser(ScriptTokens tokens) {
    this.tokens = tokens;
  }

  /** The statement that begins with a word, which has been taken. */
  Statement.InputSections inputSections(String first, int line) throws MalformedArtifactException {
    if (!first.equals("KEEP") || !tokens.accept("(")) {
      return placed(first, false, line);
    }
    Statement.InputSections kept = placed(tokens.word(Kind.PATTERN, PATTERN), true, line);
    tokens.expect(")");
    return kept;
  }

  private Statement.InputSections placed(String first, boolean keep, int line)
      throws MalformedArtifactException {
    String word = first;
    String flags = "";
    if (word.equals("INPUT_SECTION_FLAGS") && tokens.accept("(")) {
      flags = tokens.balanced('(', ')');
      word = tokens.word(Kind.PATTERN, PATTERN);
    }
    InputPattern files = pattern(word);
    List<InputPattern> sections = new ArrayList<>();
    if (tokens.accept("(")) {
      while (!tokens.accept(")")) {
        sections.add(pattern(tokens.word(Kind.PATTERN, PATTERN)));
        tokens.accept(",");
      }
    }
    return new Statement.InputSections(keep, flags, files, sections, line);
  }

  private InputPattern pattern(String first) throws MalformedArtifactException {
    List<String> sorting = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    String word = first;
    while (true) {
      if (SORTS.contains(word) && tokens.accept("(")) {
        sorting.add(word);
        if (sorting.size() > DEEPEST) {
          throw tokens.malformed("at most " + DEEPEST + " kinds of sorting");
        }
      } else if (word.equals("EXCLUDE_FILE") && tokens.accept("(")) {
        while (!tokens.accept(")")) {
          excluded.add(tokens.word(Kind.PATTERN, PATTERN));
          tokens.accept(",");
        }
      } else {
        break;
      }
      word = tokens.word(Kind.PATTERN, PATTERN);
    }
    for (int i = 0; i < sorting.size(); i++) {
      tokens.expect(")");
    }
    return new InputPattern(word, sorting, excluded);
  }
}
