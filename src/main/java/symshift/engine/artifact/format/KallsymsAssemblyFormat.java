package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.Match;
import symshift.engine.kallsyms.KallsymsAssembly;

/** The assembler file that {@code scripts/kallsyms} writes: {@code .tmp_kallsyms1.S}. */
public final class KallsymsAssemblyFormat implements ArtifactFormat {
  private static final long MOST_BYTES = 256L << 20;
  private static final Pattern FIRST_LABEL =
      Pattern.compile("(?m)^[ \\t]*+\\.globa?+l _?+kallsyms_\\w++[ \\t\\r]*+$");
  private static final Pattern NAME = Pattern.compile("\\.?+tmp_.*kallsyms[0-9]*+\\.S");

  @Override
  public String id() {
    return "kallsyms-assembly";
  }

  @Override
  public Match match(String name, MemorySegment head) {
    String text = new String(head.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    if (FIRST_LABEL.matcher(text).find()) {
      return Match.CERTAIN;
    }
    return NAME.matcher(name).matches() ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    if (bytes.byteSize() > MOST_BYTES) {
      throw MalformedArtifactException.atLine(
          id(), -1, "at most " + MOST_BYTES + " bytes of text", bytes.byteSize() + " bytes");
    }
    return new ArtifactContent.TableSource(KallsymsAssembly.parse(bytes));
  }
}
