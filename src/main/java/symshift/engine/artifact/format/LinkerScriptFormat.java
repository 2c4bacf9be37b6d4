package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.Match;
import symshift.engine.layout.LinkerScript;

/** Linker scripts after the C preprocessor: {@code vmlinux.lds}. */
public final class LinkerScriptFormat implements ArtifactFormat {
  @Override
  public String id() {
    return LinkerScript.FORMAT;
  }

  @Override
  public Match match(String name, MemorySegment head) {
    if (LinkerScript.beginsIn(head)) {
      return Match.CERTAIN;
    }
    return name.endsWith(".lds") || name.endsWith(".lds.S") ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    return new ArtifactContent.Script(LinkerScript.parse(bytes));
  }
}
