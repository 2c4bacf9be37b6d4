package symshift.relink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.springframework.util.FileSystemUtils;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.diagnosis.Diagnoser;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.UnusableEvidenceException;

/**
 * Where links are made and judged.
 *
 * @param programs the kernel's own programs that recipes choose from
 * @param folder for the links, which are deleted when they are judged
 * @param kept for the stages that the engine reads, one folder for each number
 */
record Bench(Tools tools, List<TableProgram> programs, Path folder, Path kept) {
  /** Makes the build of this number, gives its stages to the engine and judges what it says. */
  Judgement judge(int seed) {
    Path place = folder.resolve("seed" + seed);
    Random random = new Random(seed * 7919L);
    Setup setup = Recipes.make(Kind.of(seed), new Draft(random, tools, programs, place));
    Outcome outcome = Outcome.of(new Chain(setup, tools, place.resolve("links")));
    if (!outcome.isConsistent()) {
      check(seed, outcome);
    }
    Brought brought = Brought.by(random);
    Path evidence = evidence(kept.resolve("seed" + seed), setup, outcome, brought);
    try {
      Diagnosis diagnosis =
          Diagnoser.diagnose(
              Evidence.of(
                  new ArtifactReader(ReadLimits.defaults())
                      .read(List.of(new NamedFile("evidence", evidence)))));
      return Judgement.of(seed, setup, outcome, diagnosis);
    } catch (IOException | UnusableEvidenceException e) {
      throw new IllegalStateException("seed " + seed, e);
    } finally {
      FileSystemUtils.deleteRecursively(place.toFile());
    }
  }

  /** A failure must come from what was built in, or the harness itself is wrong. */
  private static void check(int seed, Outcome outcome) {
    Kind kind = Kind.of(seed);
    if (kind.causes().isEmpty() || !kind.happened(outcome)) {
      throw new AssertionError("seed " + seed + ", " + kind + ": failed without its cause");
    }
  }

  private static Path evidence(Path folder, Setup setup, Outcome outcome, Brought brought) {
    try {
      Files.createDirectories(folder);
      int last = outcome.stages().size();
      for (int i = 1; i <= last; i++) {
        brought.put(
            folder,
            i == last ? "vmlinux" : setup.program().stageName(i),
            outcome.stages().get(i - 1),
            i == last);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
