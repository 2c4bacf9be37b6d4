package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/** Reads what stands around the braces of one output section. */
final class PlacementParser {
  private static final Set<String> TYPES =
      Set.of("NOLOAD", "DSECT", "COPY", "INFO", "OVERLAY", "READONLY", "TYPE");
  private static final Set<String> CONSTRAINTS =
      Set.of("ONLY_IF_RO", "ONLY_IF_RW", "SPECIAL", "NOCROSSREFS");

  private final ScriptTokens tokens;
  private final ExpressionParser expressions;
  private final List<String> programHeaders = new ArrayList<>();
  private @Nullable Expression address;
  private @Nullable Expression loadAddress;
  private @Nullable Expression alignment;
  private @Nullable Expression inputAlignment;
  private @Nullable Expression fill;
  private boolean alignsWithInput;
  private String type = "";
  private String constraint = "";
  private String region = "";
  private String loadRegion = "";

  PlacementParser(ScriptTokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Placement placement() {
    return new Placement(
        address,
        type,
        loadAddress,
        alignment,
        alignsWithInput,
        inputAlignment,
        constraint,
        region,
        loadRegion,
        programHeaders,
        fill);
  }

  /** From behind the name to before the opening brace. */
  void before() throws MalformedArtifactException {
    type();
    if (tokens.peek() != ':') {
      address = expressions.expression();
      type();
    }
    tokens.expect(":");
    while (tokens.hasWord(Kind.NAME)) {
      attribute(tokens.word(Kind.NAME, "'{'"));
    }
  }

  private void attribute(String word) throws MalformedArtifactException {
    switch (word) {
      case "AT" -> loadAddress = bracketed();
      case "ALIGN" -> alignment = bracketed();
      case "SUBALIGN" -> inputAlignment = bracketed();
      case "ALIGN_WITH_INPUT" -> alignsWithInput = true;
      default -> {
        if (!CONSTRAINTS.contains(word)) {
          throw tokens.malformed("AT, ALIGN, SUBALIGN or '{' instead of " + word + " before this");
        }
        constraint = word;
      }
    }
  }

  private Expression bracketed() throws MalformedArtifactException {
    tokens.expect("(");
    Expression inside = expressions.expression();
    tokens.expect(")");
    return inside;
  }

  /** Takes a type such as {@code (NOLOAD)}; an address may begin with the same bracket. */
  private void type() throws MalformedArtifactException {
    int place = tokens.place();
    if (!tokens.accept("(")) {
      return;
    }
    int inside = tokens.place();
    boolean empty = tokens.peek() == ')';
    String word = tokens.hasWord(Kind.NAME) ? tokens.word(Kind.NAME, "a type") : "";
    if (empty || TYPES.contains(word)) {
      tokens.back(inside);
      type = tokens.balanced('(', ')');
    } else {
      tokens.back(place);
    }
  }

  /** From behind the closing brace to the end of the statement. */
  void after() throws MalformedArtifactException {
    if (tokens.accept(">")) {
      region = tokens.word(Kind.NAME, "the name of a memory region");
    }
    int place = tokens.place();
    if (tokens.hasWord(Kind.NAME)) {
      if (tokens.word(Kind.NAME, "AT").equals("AT") && tokens.accept(">")) {
        loadRegion = tokens.word(Kind.NAME, "the name of a memory region");
      } else {
        tokens.back(place);
      }
    }
    while (tokens.accept(":")) {
      programHeaders.add(tokens.word(Kind.NAME, "the name of a program header"));
    }
    if (tokens.accept("=")) {
      fill = expressions.fill();
    }
    tokens.accept(",");
  }
}
