package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import symshift.engine.MalformedArtifactException;
import symshift.engine.layout.ScriptTokens.Kind;

/** Reads what is in the braces of PHDRS and MEMORY. */
final class SegmentParser {
  private final ScriptTokens tokens;
  private final ExpressionParser expressions;

  SegmentParser(ScriptTokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** The program headers up to the closing brace, which is taken, too. */
  List<ProgramHeader> programHeaders() throws MalformedArtifactException {
    List<ProgramHeader> headers = new ArrayList<>();
    while (!tokens.accept("}")) {
      String name = tokens.word(Kind.NAME, "the name of a program header or '}'");
      Expression type = expressions.expression();
      boolean holdsHeaders = false;
      Expression loadAddress = null;
      Expression flags = null;
      while (!tokens.accept(";")) {
        switch (tokens.word(Kind.NAME, "FILEHDR, PHDRS, AT, FLAGS or ';'")) {
          case "FILEHDR", "PHDRS" -> holdsHeaders = true;
          case "AT" -> loadAddress = bracketed();
          case "FLAGS" -> flags = bracketed();
          default -> throw tokens.malformed("FILEHDR, PHDRS, AT, FLAGS or ';' before this");
        }
      }
      headers.add(new ProgramHeader(name, type, holdsHeaders, loadAddress, flags));
    }
    return headers;
  }

  private Expression bracketed() throws MalformedArtifactException {
    tokens.expect("(");
    Expression inside = expressions.expression();
    tokens.expect(")");
    return inside;
  }

  /** The memory regions up to the closing brace, which is taken, too. */
  List<MemoryRegion> regions() throws MalformedArtifactException {
    List<MemoryRegion> regions = new ArrayList<>();
    while (!tokens.accept("}")) {
      String name = tokens.word(Kind.NAME, "the name of a memory region or '}'");
      String attributes = tokens.accept("(") ? tokens.balanced('(', ')') : "";
      tokens.expect(":");
      Expression origin = regionPart("ORIGIN");
      tokens.expect(",");
      Expression length = regionPart("LENGTH");
      tokens.accept(",");
      regions.add(new MemoryRegion(name, attributes, origin, length));
    }
    return regions;
  }

  /** GNU ld takes the beginning of the word in small letters, too: {@code org}, {@code l}. */
  private Expression regionPart(String keyword) throws MalformedArtifactException {
    String word = tokens.word(Kind.TERM, keyword);
    boolean known = word.equals(keyword) || List.of("org", "o", "len", "l").contains(word);
    if (!known) {
      throw tokens.malformed(keyword + " instead of " + word + " before this");
    }
    tokens.expect("=");
    return expressions.expression();
  }
}
