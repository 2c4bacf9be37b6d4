package symshift.engine.artifact;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All formats on the class path. */
final class Formats {
  private static final int HEAD_BYTES = 4096;

  private final List<ArtifactFormat> all =
      ServiceLoader.load(ArtifactFormat.class).stream().map(ServiceLoader.Provider::get).toList();

  /** The format that is surest of the file; empty when none knows it. */
  Optional<ArtifactFormat> of(String name, MemorySegment bytes) {
    MemorySegment head = bytes.asSlice(0, Math.min(bytes.byteSize(), HEAD_BYTES)).asReadOnly();
    Match strongest = Match.NONE;
    ArtifactFormat found = null;
    for (ArtifactFormat each : all) {
      Match match = each.match(name, head);
      if (match.compareTo(strongest) > 0) {
        strongest = match;
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }
}
