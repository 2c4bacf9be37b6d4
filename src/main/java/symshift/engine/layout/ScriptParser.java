package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/** Reads the statements of a script outside of output sections. */
final class ScriptParser {
  private static final String STATEMENT = "a statement of a linker script";
  private static final Set<String> COMMANDS =
      Set.of(
          "AS_NEEDED",
          "ENTRY",
          "EXTERN",
          "GROUP",
          "INPUT",
          "LD_FEATURE",
          "NOCROSSREFS",
          "NOCROSSREFS_TO",
          "OPTION",
          "OUTPUT",
          "OUTPUT_ARCH",
          "OUTPUT_FORMAT",
          "REGION_ALIAS",
          "SEARCH_DIR",
          "STARTUP",
          "TARGET");

  private static final Set<String> BLOCKS = Set.of("MEMORY", "PHDRS", "SECTIONS", "VERSION");

  private static final Set<String> BARE_WORDS =
      Set.of("FORCE_COMMON_ALLOCATION", "FORCE_GROUP_ALLOCATION", "INHIBIT_COMMON_ALLOCATION");

  private final ScriptTokens tokens;
  private final AnywhereParser anywhere;
  private final SectionParser sections;
  private final SegmentParser segments;

  ScriptParser(ScriptTokens tokens) {
    this.tokens = tokens;
    ExpressionParser expressions = new ExpressionParser(tokens);
    this.anywhere = new AnywhereParser(tokens, expressions);
    this.sections = new SectionParser(tokens, expressions, anywhere);
    this.segments = new SegmentParser(tokens, expressions);
  }

  /** All statements; at least one. */
  List<Statement> script() throws MalformedArtifactException {
    List<Statement> statements = new ArrayList<>();
    while (!tokens.atEnd()) {
      if (!tokens.accept(";")) {
        statements.add(outermost());
      }
    }
    if (statements.isEmpty()) {
      throw tokens.malformed("at least one statement");
    }
    return statements;
  }

  /** True when the first statements are of a script, even if the text ends within one of them. */
  static boolean beginsIn(ScriptTokens tokens) {
    ScriptParser parser = new ScriptParser(tokens);
    try {
      while (!tokens.atEnd()) {
        String word = tokens.word(Kind.NAME, "a statement");
        boolean bracket = tokens.peek() == '(';
        if (BLOCKS.contains(word) ? tokens.peek() == '{' : bracket && COMMANDS.contains(word)) {
          return true;
        }
        if (parser.anywhere.statement(word, 0) == null) {
          return false;
        }
      }
    } catch (MalformedArtifactException e) {
      return false;
    }
    return false;
  }

  private Statement outermost() throws MalformedArtifactException {
    int place = tokens.place();
    int line = tokens.line();
    String word = tokens.word(Kind.NAME, STATEMENT);
    if (word.equals("INSERT")) {
      return insert(line);
    }
    if (BLOCKS.contains(word) && tokens.accept("{")) {
      return block(word, line);
    }
    Statement either = either(word, line);
    if (either == null) {
      tokens.back(place);
      throw tokens.malformed(STATEMENT);
    }
    return either;
  }

  private Statement block(String word, int line) throws MalformedArtifactException {
    return switch (word) {
      case "SECTIONS" -> new Statement.Sections(inSections(), line);
      case "PHDRS" -> new Statement.ProgramHeaders(segments.programHeaders(), line);
      case "MEMORY" -> new Statement.Memory(segments.regions(), line);
      default -> new Statement.Command(word, tokens.balanced('{', '}'), line);
    };
  }

  /** What may stand inside SECTIONS and outside; null when it is something else. */
  private @Nullable Statement either(String word, int line) throws MalformedArtifactException {
    Statement common = anywhere.statement(word, line);
    if (common != null) {
      return common;
    }
    if (BARE_WORDS.contains(word)) {
      return new Statement.Command(word, "", line);
    }
    if (COMMANDS.contains(word) && tokens.accept("(")) {
      return new Statement.Command(word, tokens.balanced('(', ')'), line);
    }
    return null;
  }

  private List<Statement> inSections() throws MalformedArtifactException {
    List<Statement> statements = new ArrayList<>();
    while (!tokens.accept("}")) {
      if (tokens.accept(";")) {
        continue;
      }
      int line = tokens.line();
      String word = tokens.word(Kind.NAME, "a statement or '}'");
      Statement either = either(word, line);
      if (either != null) {
        statements.add(either);
      } else {
        statements.add(
            word.equals("OVERLAY") ? sections.overlay(line) : sections.section(word, line));
      }
    }
    return statements;
  }

  private Statement insert(int line) throws MalformedArtifactException {
    String side = tokens.word(Kind.NAME, "AFTER or BEFORE");
    if (!side.equals("AFTER") && !side.equals("BEFORE")) {
      throw tokens.malformed("AFTER or BEFORE before this");
    }
    String section = tokens.word(Kind.NAME, "the name of an output section");
    tokens.accept(";");
    return new Statement.Command("INSERT", side + " " + section, line);
  }
}
