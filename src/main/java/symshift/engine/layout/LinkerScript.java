package symshift.engine.layout;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import symshift.engine.MalformedArtifactException;

/**
 * A script for GNU ld or lld after the C preprocessor, such as {@code vmlinux.lds}.
 *
 * @param statements those of the outermost level, in order
 */
public record LinkerScript(List<Statement> statements) {
  /** Id of the format, as messages name it. */
  public static final String FORMAT = "linker-script";

  private static final long MOST_BYTES = 4L << 20;

  public LinkerScript {
    statements = List.copyOf(statements);
  }

  /**
   * Reads a script.
   *
   * @throws MalformedArtifactException when the text is no linker script, is not preprocessed, has
   *     more than 4 MiB or 200,000 words, or has an expression of more than 64 levels
   */
  public static LinkerScript parse(MemorySegment text) throws MalformedArtifactException {
    if (text.byteSize() > MOST_BYTES) {
      throw MalformedArtifactException.atLine(
          FORMAT, -1, "at most " + MOST_BYTES + " bytes", text.byteSize() + " bytes");
    }
    byte[] bytes = text.toArray(ValueLayout.JAVA_BYTE);
    ScriptTokens tokens = new ScriptTokens(FORMAT, new String(bytes, StandardCharsets.ISO_8859_1));
    return new LinkerScript(new ScriptParser(tokens).script());
  }

  /**
   * True when a text begins like a linker script: with one of its commands, or with assignments and
   * SECTIONS behind them.
   *
   * @param head the first bytes of a file
   */
  public static boolean beginsIn(MemorySegment head) {
    String text = new String(head.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    return ScriptParser.beginsIn(new ScriptTokens(FORMAT, text));
  }

  /** All output sections in order, those of overlays and {@code /DISCARD/} included. */
  public List<Statement.OutputSection> outputSections() {
    return new ScriptWalk(statements).sections();
  }

  /** All symbols that the script defines, in order; a name can be there twice. */
  public List<PlacedSymbol> symbols() {
    return new ScriptWalk(statements).symbols();
  }

  /** All alignments to a plain number, in order. */
  public List<Alignment> alignments() {
    return new ScriptWalk(statements).alignments();
  }

  /** The argument of {@code ENTRY()}, wherever it stands. */
  public Optional<String> entry() {
    return new ScriptWalk(statements).command("ENTRY");
  }

  /** The argument of {@code OUTPUT_ARCH()}: BFD's name, for example {@code i386:x86-64}. */
  public Optional<String> architecture() {
    return new ScriptWalk(statements).command("OUTPUT_ARCH");
  }
}
