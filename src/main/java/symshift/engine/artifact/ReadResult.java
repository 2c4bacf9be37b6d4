package symshift.engine.artifact;

import java.util.List;

/** Everything that was found, in input order. */
public record ReadResult(List<Artifact> artifacts, List<Rejected> rejected) {
  public ReadResult {
    artifacts = List.copyOf(artifacts);
    rejected = List.copyOf(rejected);
  }
}
