package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.HeadLines;
import symshift.engine.artifact.Match;
import symshift.engine.kbuild.CommandFile;

/** Commands that kbuild kept: {@code .vmlinux.cmd}, {@code ..tmp_vmlinux1.cmd}. */
public final class KbuildCommandFormat implements ArtifactFormat {
  @Override
  public String id() {
    return "kbuild-command";
  }

  @Override
  public Match match(String name, MemorySegment head) {
    boolean told =
        HeadLines.of(head).stream()
            .filter(line -> !line.isBlank())
            .findFirst()
            .filter(CommandFile::isTelling)
            .isPresent();
    if (told) {
      return Match.LIKELY;
    }
    return name.endsWith(".cmd") ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    return new ArtifactContent.Command(CommandFile.parse(bytes));
  }
}
