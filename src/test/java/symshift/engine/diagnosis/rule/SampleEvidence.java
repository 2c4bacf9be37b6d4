package symshift.engine.diagnosis.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import symshift.Fixtures;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.UnusableEvidenceException;

/** The evidence of every stage sample. */
final class SampleEvidence {
  private SampleEvidence() {}

  static Stream<Evidence> all() {
    return folders().stream().map(SampleEvidence::read);
  }

  /** The same by the name of the folder. */
  static Map<String, Evidence> byName() {
    Map<String, Evidence> named = new LinkedHashMap<>();
    folders().forEach(folder -> named.put(folder.getFileName().toString(), read(folder)));
    return named;
  }

  private static List<Path> folders() {
    try (Stream<Path> cases = Files.list(Fixtures.sample("stages"))) {
      return cases.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Evidence read(Path folder) {
    try {
      NamedFile file = new NamedFile(folder.getFileName().toString(), folder);
      return Evidence.of(new ArtifactReader(ReadLimits.defaults()).read(List.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableEvidenceException e) {
      throw new IllegalArgumentException(folder.toString(), e);
    }
  }
}
