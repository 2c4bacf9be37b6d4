package symshift.engine.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/** Reads the statements that may stand inside and outside of an output section. */
final class AnywhereParser {
  private static final List<String> ASSIGNMENTS =
      List.of("=", "+=", "-=", "*=", "/=", "<<=", ">>=", "&=", "|=", "^=");

  private static final Map<String, Statement.Definition> DEFINITIONS =
      Map.of(
          "PROVIDE", Statement.Definition.PROVIDE,
          "HIDDEN", Statement.Definition.HIDDEN,
          "PROVIDE_HIDDEN", Statement.Definition.PROVIDE_HIDDEN);

  private final ScriptTokens tokens;
  private final ExpressionParser expressions;

  AnywhereParser(ScriptTokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /**
   * The statement that begins with a word, which has been taken; null when it is none of those read
   * here, and then nothing more has been taken.
   */
  @Nullable Statement statement(String word, int line) throws MalformedArtifactException {
    String operator = operator();
    if (!operator.isEmpty()) {
      Statement assignment = assignment(word, Statement.Definition.PLAIN, operator, line);
      end();
      return assignment;
    }
    Statement.Definition definition = DEFINITIONS.get(word);
    if (definition != null && tokens.accept("(")) {
      return defined(definition, line);
    }
    if (word.equals("ASSERT") && tokens.accept("(")) {
      return assertion(line);
    }
    if (word.equals("INCLUDE")) {
      String file = tokens.word(Kind.PATTERN, "the name of a file");
      tokens.accept(";");
      return new Statement.Include(file, line);
    }
    return null;
  }

  private Statement defined(Statement.Definition definition, int line)
      throws MalformedArtifactException {
    String symbol = tokens.word(Kind.NAME, "the name of a symbol");
    String operator = operator();
    if (!operator.equals("=")) {
      throw tokens.malformed("'='");
    }
    Statement assignment = assignment(symbol, definition, operator, line);
    tokens.expect(")");
    tokens.accept(";");
    return assignment;
  }

  private Statement assertion(int line) throws MalformedArtifactException {
    Expression condition = expressions.expression();
    tokens.expect(",");
    String message = tokens.word(Kind.PATTERN, "a message in quotes");
    tokens.expect(")");
    tokens.accept(";");
    return new Statement.Assertion(condition, message, line);
  }

  private Statement assignment(
      String symbol, Statement.Definition definition, String operator, int line)
      throws MalformedArtifactException {
    Expression value = expressions.expression();
    return symbol.equals(".")
        ? new Statement.Location(operator, value, line)
        : new Statement.Assignment(symbol, definition, operator, value, line);
  }

  private void end() throws MalformedArtifactException {
    if (!tokens.accept(";") && !tokens.accept(",") && tokens.peek() != '}' && !tokens.atEnd()) {
      throw tokens.malformed("';'");
    }
  }

  /** Takes an operator that assigns; empty when none is next. */
  private String operator() throws MalformedArtifactException {
    for (String operator : ASSIGNMENTS) {
      if (tokens.accept(operator)) {
        return operator;
      }
    }
    return "";
  }
}
