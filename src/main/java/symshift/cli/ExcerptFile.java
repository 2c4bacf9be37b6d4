package symshift.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symshift.engine.excerpt.ExcerptDiagnosis;
import symshift.engine.excerpt.ExcerptReader;

/** A text with pieces of listings, from a file or the standard input. */
final class ExcerptFile {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final String REMEDY =
      "; paste lines as nm -n, grep or diff -u print them, with the names of their files";

  private ExcerptFile() {}

  /** The one path that was asked to be read so. */
  static ExcerptDiagnosis asked(List<Path> paths) throws IOException, UnusableInputException {
    if (paths.size() != 1) {
      throw new UnusableInputException("--excerpt: takes one text, not " + paths.size());
    }
    Path path = paths.getFirst();
    boolean standard = path.equals(STANDARD_INPUT);
    if (!standard && !Files.isRegularFile(path)) {
      throw new UnusableInputException(path + ": no such file");
    }
    String name = standard ? "standard input" : path.toString();
    byte[] bytes;
    try (InputStream in = standard ? System.in : Files.newInputStream(path)) {
      bytes = in.readNBytes(ExcerptReader.MOST_CHARACTERS + 1);
    }
    if (bytes.length > ExcerptReader.MOST_CHARACTERS) {
      throw new UnusableInputException(
          name
              + ": longer than the "
              + (ExcerptReader.MOST_CHARACTERS >> 20)
              + " MiB of an excerpt; give the whole listings to symshift diagnose");
    }
    return read(bytes)
        .orElseThrow(
            () -> new UnusableInputException(name + ": no line of a link stage in it" + REMEDY));
  }

  /** The same for one file that turned out to be no stage; empty when it is no such text either. */
  static Optional<ExcerptDiagnosis> instead(List<Path> paths) throws IOException {
    Path path = paths.getFirst();
    boolean one = paths.size() == 1 && Files.isRegularFile(path);
    return one && Files.size(path) <= ExcerptReader.MOST_CHARACTERS
        ? read(Files.readAllBytes(path))
        : Optional.empty();
  }

  private static Optional<ExcerptDiagnosis> read(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return Optional.empty();
      }
    }
    return ExcerptReader.read(new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
