package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/**
 * Takes one expression off the words of a script: as far as the grammar goes, so that the sign
 * behind it is left. Source: binutils, ld/ldgram.y (operators and their order).
 */
final class ExpressionParser {
  private static final int DEEPEST = 64;
  private static final int MOST_TERMS = 1000;

  /** Functions whose argument is the name of a section or region and no sum. */
  private static final Set<String> OF_NAMES =
      Set.of("ADDR", "ALIGNOF", "CONSTANT", "DEFINED", "LENGTH", "LOADADDR", "ORIGIN", "SIZEOF");

  private static final Set<String> OF_TERMS =
      Set.of(
          "ABSOLUTE",
          "ALIGN",
          "ASSERT",
          "BLOCK",
          "DATA_SEGMENT_ALIGN",
          "DATA_SEGMENT_END",
          "DATA_SEGMENT_RELRO_END",
          "LOG2CEIL",
          "MAX",
          "MIN",
          "NEXT",
          "SEGMENT_START");

  /** Longer signs first, so that none is taken for its own beginning. */
  private static final List<String> SIGNS =
      List.of(
          "||", "&&", "==", "!=", "<<", ">>", "<=", ">=", "|", "^", "&", "<", ">", "+", "-", "*",
          "/", "%");

  private static final Map<String, Integer> RANKS =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry("<=", 7),
          Map.entry(">", 7),
          Map.entry(">=", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));

  private final ScriptTokens tokens;
  private int depth;
  private int terms;
  private boolean wide;

  ExpressionParser(ScriptTokens tokens) {
    this.tokens = tokens;
  }

  Expression expression() throws MalformedArtifactException {
    terms = 0;
    int from = tokens.place();
    Term term = choice();
    return new Expression(tokens.textFrom(from), term);
  }

  /** What gaps are filled with: an expression, or a pattern of more than 64 bits. */
  Expression fill() throws MalformedArtifactException {
    wide = true;
    Expression fill = expression();
    wide = false;
    return fill;
  }

  private Term choice() throws MalformedArtifactException {
    if (++depth > DEEPEST) {
      throw tokens.malformed("an expression of at most " + DEEPEST + " levels");
    }
    Term condition = sum(1);
    Term whole = condition;
    if (tokens.accept("?")) {
      Term yes = choice();
      tokens.expect(":");
      whole = new Term.Choice(condition, yes, choice());
    }
    depth--;
    return whole;
  }

  /** Operators of at least that rank; equal ones bind to the left. */
  private Term sum(int leastRank) throws MalformedArtifactException {
    Term left = operand();
    String sign = sign(leastRank);
    while (!sign.isEmpty()) {
      int rank = RANKS.getOrDefault(sign, 0);
      left = new Term.Infix(sign, left, sum(rank + 1));
      sign = sign(leastRank);
    }
    return left;
  }

  /** Takes the next sign when it ranks high enough; else empty. */
  private String sign(int leastRank) throws MalformedArtifactException {
    int place = tokens.place();
    for (String sign : SIGNS) {
      if (tokens.accept(sign)) {
        if (RANKS.getOrDefault(sign, 0) < leastRank) {
          break;
        }
        return sign;
      }
    }
    tokens.back(place);
    return "";
  }

  private Term operand() throws MalformedArtifactException {
    if (++terms > MOST_TERMS) {
      throw tokens.malformed("an expression of at most " + MOST_TERMS + " terms");
    }
    for (String sign : List.of("-", "!", "~", "+")) {
      if (tokens.accept(sign)) {
        return prefix(sign);
      }
    }
    if (tokens.accept("(")) {
      Term inside = choice();
      tokens.expect(")");
      return inside;
    }
    boolean quoted = tokens.peek() == '"';
    String word = tokens.word(Kind.TERM, "a term of an expression");
    return quoted ? new Term.Name(word) : named(word);
  }

  private Term prefix(String sign) throws MalformedArtifactException {
    if (++depth > DEEPEST) {
      throw tokens.malformed("an expression of at most " + DEEPEST + " levels");
    }
    Term operand = operand();
    depth--;
    return new Term.Prefix(sign, operand);
  }

  private Term named(String word) throws MalformedArtifactException {
    if (word.equals(".")) {
      return new Term.Here();
    }
    if (word.charAt(0) >= '0' && word.charAt(0) <= '9') {
      boolean pattern = wide && word.length() > 18 && word.startsWith("0x");
      return pattern ? new Term.Name(word) : new Term.Literal(number(word));
    }
    boolean ofNames = OF_NAMES.contains(word);
    if (!(ofNames || OF_TERMS.contains(word)) || !tokens.accept("(")) {
      return new Term.Name(word);
    }
    List<Term> arguments = new ArrayList<>();
    do {
      arguments.add(
          ofNames ? new Term.Name(tokens.word(Kind.NAME, "the name of a section")) : choice());
    } while (tokens.accept(","));
    tokens.expect(")");
    return new Term.Call(word, arguments);
  }

  private long number(String word) throws MalformedArtifactException {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean hex = lower.startsWith("0x");
    int unit = lower.endsWith("k") ? 10 : lower.endsWith("m") ? 20 : 0;
    String digits = lower.substring(hex ? 2 : 0, lower.length() - (unit > 0 ? 1 : 0));
    int radix = hex ? 16 : digits.length() > 1 && digits.startsWith("0") ? 8 : 10;
    try {
      return Long.parseUnsignedLong(digits, radix) << unit;
    } catch (NumberFormatException e) {
      throw tokens.malformed("a number of 64 bits before this, not " + word);
    }
  }
}
