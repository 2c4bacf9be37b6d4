package symshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the tests of the repository itself look at. */
final class MainSources {
  /** A text file of the repository. */
  record Source(Path path, String text) {
    String name() {
      return path.getFileName().toString();
    }

    int lines() {
      return (int) text.lines().count();
    }
  }

  private MainSources() {}

  /** All main Java files but the package descriptions, sorted by path. */
  static List<Source> java() {
    return below(Path.of("src/main/java"), ".java").stream()
        .filter(source -> !source.name().equals("package-info.java"))
        .toList();
  }

  /** All files below a folder whose names end so, sorted by path; none when it does not exist. */
  static List<Source> below(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && !inModules(file))
          .sorted()
          .map(MainSources::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean inModules(Path file) {
    return file.toString().contains("node_modules");
  }

  static Source read(Path file) {
    try {
      return new Source(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
