package symshift.engine.kallsyms;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import symshift.OutsideProgram;

/**
 * The kernel's own {@code mksysmap} and {@code kallsyms} of one version, as Debian packs them.
 *
 * @param version for example {@code 6.12.117+deb12}
 * @param scripts the folder of both
 */
record KallsymsProgram(String version, Path scripts) {
  private static final Path ROOT = Path.of("/usr/lib");
  private static final String PREFIX = "linux-kbuild-";

  /** What the program made of a map. */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, byte[] source, String complaint) {}

  /** The newest that is installed of a series such as {@code 6.12}, or the test is left out. */
  static KallsymsProgram orLeaveOut(String series) {
    List<KallsymsProgram> found = installed(series);
    assumeTrue(!found.isEmpty(), PREFIX + series + " is not installed");
    KallsymsProgram newest = found.getLast();
    OutsideProgram.orLeaveOut(newest.scripts.resolve("kallsyms").toString());
    return newest;
  }

  private static List<KallsymsProgram> installed(String series) {
    try (Stream<Path> packages = Files.exists(ROOT) ? Files.list(ROOT) : Stream.empty()) {
      return packages
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(PREFIX + series.replace(".", "\\.") + "(\\..*)?"))
          .sorted(Comparator.comparingInt(KallsymsProgram::patchLevel))
          .map(name ->
              new KallsymsProgram(
                  name.substring(PREFIX.length()), ROOT.resolve(name).resolve("scripts")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int patchLevel(String name) {
    String[] parts = name.substring(PREFIX.length()).split("[^0-9]+", -1);
    return parts.length < 3 ? 0 : Integer.parseInt(parts[2]);
  }

  /** A series alone, as 6.1 is packed, stands for its newest release. */
  KernelEra era() {
    return KernelEra.of(version).orElseThrow();
  }

  boolean isOf61() {
    return version.equals("6.1");
  }

  /** What mksysmap leaves of a listing; in the C locale, as the kernel's Makefile runs it. */
  byte[] map(byte[] listing, Path folder) {
    Path raw = write(folder.resolve("raw"), listing);
    Path map = folder.resolve("map");
    Path script = scripts.resolve("mksysmap");
    ProcessBuilder builder;
    if (isOf61()) {
      Path nm = write(folder.resolve("nm"), "cat \"$2\"\n".getBytes(StandardCharsets.US_ASCII));
      builder = new ProcessBuilder("sh", script.toString(), raw.toString(), map.toString());
      builder.environment().put("NM", "sh " + nm);
    } else {
      builder = new ProcessBuilder("sed", "-f", script.toString(), raw.toString());
      builder.redirectOutput(map.toFile());
    }
    builder.environment().put("LC_ALL", "C");
    OutsideProgram.finish(builder);
    return read(map);
  }

  /** Gives a map to the program, as it is. */
  Answer answer(byte[] map, Path folder, List<String> options) {
    Path in = write(folder.resolve("map"), map);
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>(List.of(scripts.resolve("kallsyms").toString()));
    command.addAll(options);
    command.add(in.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
    OutsideProgram.Run run = OutsideProgram.finish(builder);
    return new Answer(run.status(), read(out), run.err());
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
