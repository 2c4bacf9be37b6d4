package symshift.engine.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ReadResult;

/** Evidence written by hand: stage name to listing lines. */
public final class Trace {
  private Trace() {}

  /** Evidence of the stages, in the order of the map. */
  public static Evidence of(Map<String, String> stages) {
    List<Artifact> artifacts = new ArrayList<>();
    stages.forEach((name, listing) ->
        artifacts.add(Samples.listing(name, listing.getBytes(StandardCharsets.US_ASCII))));
    try {
      return Evidence.of(new ReadResult(artifacts, List.of()));
    } catch (UnusableEvidenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Two stages: the table's change is between them. */
  public static Evidence of(String first, String second) {
    Map<String, String> stages = new LinkedHashMap<>();
    stages.put("tmp_vmlinux1", first);
    stages.put("tmp_vmlinux2", second);
    return of(stages);
  }
}
