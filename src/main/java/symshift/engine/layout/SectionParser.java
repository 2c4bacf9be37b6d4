package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/** Reads output sections: what stands before, between and behind their braces. */
final class SectionParser {
  private static final Set<String> DATA = Set.of("BYTE", "SHORT", "LONG", "QUAD", "SQUAD", "FILL");
  private static final Set<String> BARE_WORDS =
      Set.of("CONSTRUCTORS", "CREATE_OBJECT_SYMBOLS", "LINKER_VERSION");

  private final ScriptTokens tokens;
  private final ExpressionParser expressions;
  private final AnywhereParser anywhere;
  private final PatternParser patterns;

  SectionParser(ScriptTokens tokens, ExpressionParser expressions, AnywhereParser anywhere) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.anywhere = anywhere;
    this.patterns = new PatternParser(tokens);
  }

  /** The output section whose name has been taken. */
  Statement.OutputSection section(String name, int line) throws MalformedArtifactException {
    PlacementParser placement = new PlacementParser(tokens, expressions);
    placement.before();
    tokens.expect("{");
    List<Statement> contents = contents();
    placement.after();
    return new Statement.OutputSection(name, placement.placement(), contents, line);
  }

  /** The overlay whose keyword has been taken. */
  Statement.Overlay overlay(int line) throws MalformedArtifactException {
    PlacementParser placement = new PlacementParser(tokens, expressions);
    placement.before();
    tokens.expect("{");
    List<Statement.OutputSection> sections = new ArrayList<>();
    while (!tokens.accept("}")) {
      int at = tokens.line();
      String name = tokens.word(Kind.NAME, "the name of a section of the overlay or '}'");
      PlacementParser tail = new PlacementParser(tokens, expressions);
      tokens.expect("{");
      List<Statement> contents = contents();
      tail.after();
      sections.add(new Statement.OutputSection(name, tail.placement(), contents, at));
    }
    placement.after();
    return new Statement.Overlay(placement.placement(), sections, line);
  }

  /** The statements up to the closing brace, which is taken, too. */
  private List<Statement> contents() throws MalformedArtifactException {
    List<Statement> contents = new ArrayList<>();
    while (!tokens.accept("}")) {
      if (tokens.accept(";") || tokens.accept(",")) {
        continue;
      }
      int line = tokens.line();
      contents.add(statement(tokens.word(Kind.PATTERN, "a statement or '}'"), line));
    }
    return contents;
  }

  private Statement statement(String word, int line) throws MalformedArtifactException {
    Statement common = anywhere.statement(word, line);
    if (common != null) {
      return common;
    }
    if (DATA.contains(word) && tokens.accept("(")) {
      Expression value = expressions.expression();
      tokens.expect(")");
      return new Statement.Data(word, value, line);
    }
    if (word.equals("ASCIZ")) {
      return new Statement.Command(word, tokens.word(Kind.PATTERN, "a text in quotes"), line);
    }
    return BARE_WORDS.contains(word)
        ? new Statement.Command(word, "", line)
        : patterns.inputSections(word, line);
  }
}
