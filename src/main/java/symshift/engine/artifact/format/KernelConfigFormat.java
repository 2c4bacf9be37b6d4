package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import java.util.Set;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.HeadLines;
import symshift.engine.artifact.Match;
import symshift.engine.kbuild.KernelConfig;

/** Kernel configurations: {@code .config}, {@code config-6.1.0}, defconfigs and fragments. */
public final class KernelConfigFormat implements ArtifactFormat {
  private static final Set<String> NAMES = Set.of(".config", "dot-config", "config");

  @Override
  public String id() {
    return "kernel-config";
  }

  @Override
  public Match match(String name, MemorySegment head) {
    for (String line : HeadLines.of(head)) {
      if (KernelConfig.isTelling(line)) {
        return Match.LIKELY;
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        break;
      }
    }
    return NAMES.contains(name) ? Match.WEAK : Match.NONE;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    return new ArtifactContent.Config(KernelConfig.parse(bytes));
  }
}
