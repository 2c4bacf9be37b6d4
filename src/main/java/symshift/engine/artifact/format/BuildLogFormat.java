package symshift.engine.artifact.format;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.regex.Pattern;
import symshift.engine.MalformedArtifactException;
import symshift.engine.SegmentInputStream;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.HeadLines;
import symshift.engine.artifact.Match;
import symshift.engine.buildlog.BuildLog;
import symshift.engine.buildlog.MakeLine;

/** What a build printed: the output of make, or the log that a build service keeps of it. */
public final class BuildLogFormat implements ArtifactFormat {
  private static final Pattern NAME = Pattern.compile(".*\\.log|log|build-?log\\.txt|nohup\\.out");

  @Override
  public String id() {
    return "build-log";
  }

  /** Never more than weak: a log may quote any other file. */
  @Override
  public Match match(String name, MemorySegment head) {
    boolean told =
        NAME.matcher(name).matches() || HeadLines.of(head).stream().anyMatch(MakeLine::is);
    return told ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    try {
      BuildLog log = BuildLog.read(new SegmentInputStream(bytes));
      if (!log.ofMake()) {
        throw MalformedArtifactException.atLine(
            id(), -1, "a line of make, kbuild or a compiler", "none in " + log.lineCount());
      }
      return new ArtifactContent.Log(log);
    } catch (IOException e) {
      throw MalformedArtifactException.atLine(id(), -1, "readable text", String.valueOf(e));
    }
  }
}
