package symshift.engine.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import symshift.Fixtures;

/** Every format, and files it must read: those of its folder and some of whole builds. */
final class FormatSamples {
  static final List<ArtifactFormat> FORMATS =
      ServiceLoader.load(ArtifactFormat.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final Path BUILD = Fixtures.sample("stages/01-percpu-DTT");

  private FormatSamples() {}

  /** A file of a format, expanded. */
  record Sample(ArtifactFormat format, String path, MemorySegment segment) {
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    byte[] bytes() {
      return segment.toArray(ValueLayout.JAVA_BYTE);
    }

    MemorySegment head() {
      return segment.asSlice(0, Math.min(segment.byteSize(), 4096));
    }

    @Override
    public String toString() {
      return format.id() + " " + path;
    }
  }

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    for (ArtifactFormat format : FORMATS) {
      for (Path file : files(Fixtures.sample("formats").resolve(format.id()))) {
        String path = Fixtures.sample("formats").relativize(file).toString();
        all.add(
            new Sample(
                format, path.replaceFirst("\\.xz$", ""), Fixtures.segment(file).asReadOnly()));
      }
    }
    all.addAll(ofBuild("elf", "tmp_vmlinux1", "vmlinux"));
    all.addAll(ofBuild("nm-listing", "System.map", "tmp_System.map"));
    return all;
  }

  private static List<Sample> ofBuild(String id, String... names) {
    ArtifactFormat format =
        FORMATS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return Stream.of(names).map(name -> new Sample(format, name, stage(name))).toList();
  }

  private static MemorySegment stage(String name) {
    return MemorySegment.ofArray(Fixtures.entry(BUILD.resolve("stages.tar.xz"), name)).asReadOnly();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("ORIGIN.md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
