package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.Match;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** Symbol listings as text: {@code nm -n} output, {@code System.map}, {@code .syms}. */
public final class NmListingFormat implements ArtifactFormat {
  private static final long MOST_BYTES = 128L << 20;
  private static final Pattern FIRST_LINE =
      Pattern.compile(
          "(?:[ \\t]*+\\r?\\n)*+(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{16}| {8}| {16}) [A-Za-z?-] \\S.*");
  private static final Pattern NAME = Pattern.compile(".*(\\.nm|\\.syms|System\\.map.*)");

  @Override
  public String id() {
    return "nm-listing";
  }

  @Override
  public Match match(String name, MemorySegment head) {
    String text = new String(head.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    if (FIRST_LINE.matcher(text).lookingAt()) {
      return Match.LIKELY;
    }
    return NAME.matcher(name).matches() ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    if (bytes.byteSize() > MOST_BYTES) {
      throw MalformedArtifactException.atLine(
          id(), -1, "at most " + MOST_BYTES + " bytes of text", bytes.byteSize() + " bytes");
    }
    SymbolTable symbols = SymbolListing.parse(bytes);
    if (symbols.size() == 0) {
      throw MalformedArtifactException.atLine(id(), 1, "at least one symbol", "blank lines only");
    }
    return new ArtifactContent.Listing(symbols);
  }
}
