package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.link.VersionHint;

/** What the files beside the stages tell of the kernel's version. */
final class CompanionHints {
  private CompanionHints() {}

  /** The most telling last: a configuration names a version, a log only a span. */
  static List<VersionHint> of(List<Artifact> companions) {
    List<VersionHint> hints = new ArrayList<>();
    for (Artifact file : companions) {
      if (file.content() instanceof ArtifactContent.Log(var log)) {
        log.kallsymsEra()
            .map(span -> VersionHint.of("the words of the log", span.first(), span.last()))
            .ifPresent(hints::add);
      }
    }
    for (Artifact file : companions) {
      if (file.content() instanceof ArtifactContent.Config(var config)) {
        config
            .version()
            .flatMap(version -> VersionHint.exactly("the configuration", version))
            .ifPresent(hints::add);
      }
    }
    return hints;
  }
}
