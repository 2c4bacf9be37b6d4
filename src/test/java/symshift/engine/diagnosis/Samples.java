package symshift.engine.diagnosis;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ReadResult;
import symshift.engine.elf.ElfImage;
import symshift.engine.symbol.SymbolListing;

/** Stage files of the samples as artifacts. */
final class Samples {
  private Samples() {}

  /** The linked images of a case: .tmp_vmlinux1, ..., vmlinux. */
  static List<Artifact> images(String path) {
    List<Artifact> artifacts = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : Fixtures.archive(Fixtures.sample(path)).entrySet()) {
      if (file.getKey().matches("(tmp_)?vmlinux[.a-z0-9]*")) {
        artifacts.add(image(file.getKey(), file.getValue()));
      }
    }
    return artifacts;
  }

  static Artifact image(String name, byte[] bytes) {
    try {
      ElfImage image = ElfImage.of(MemorySegment.ofArray(bytes));
      return new Artifact(name, "", "elf", bytes.length, new ArtifactContent.Image(image));
    } catch (MalformedArtifactException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** One nm listing of a case, for example {@code tmp_vmlinux1.nm.xz}. */
  static Artifact listing(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".xz", "");
    return listing(name, Fixtures.bytes(Fixtures.sample(path)));
  }

  static Artifact listing(String name, byte[] text) {
    try {
      var symbols = SymbolListing.parse(MemorySegment.ofArray(text));
      return new Artifact(
          name, "", "nm-listing", text.length, new ArtifactContent.Listing(symbols));
    } catch (MalformedArtifactException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** The listings of a case in link order. */
  static List<Artifact> listings(String folder, String... names) {
    List<Artifact> artifacts = new ArrayList<>();
    for (String name : names) {
      artifacts.add(listing(folder + "/" + name + ".nm.xz"));
    }
    return artifacts;
  }

  static Diagnosis diagnose(List<Artifact> artifacts) throws UnusableEvidenceException {
    return Diagnoser.diagnose(Evidence.of(new ReadResult(artifacts, List.of())));
  }
}
