package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.Match;
import symshift.engine.layout.LinkMap;

/** Link maps of GNU ld and lld: {@code vmlinux.map}. */
public final class LinkMapFormat implements ArtifactFormat {
  @Override
  public String id() {
    return LinkMap.FORMAT;
  }

  @Override
  public Match match(String name, MemorySegment head) {
    if (LinkMap.beginsIn(head)) {
      return Match.CERTAIN;
    }
    return name.endsWith(".map") && !name.contains("System.map") ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    return new ArtifactContent.MapFile(LinkMap.parse(bytes));
  }
}
