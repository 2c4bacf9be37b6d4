package symshift;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of another project that gives the right answer; {@code .ci/run} installs them. */
public record OutsideProgram(Path path) {
  /** What a program did. */
  public record Run(int status, String out, String err) {}

  /** The test is left out where the program is not installed. */
  public static OutsideProgram orLeaveOut(String path) {
    Path program = Path.of(path);
    assumeTrue(Files.isExecutable(program), path + " is not installed");
    return new OutsideProgram(program);
  }

  /** Standard output as text; fails unless the exit status is 0. */
  public String run(String... words) {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(List.of(words));
    Run run = finish(new ProcessBuilder(command));
    if (run.status() != 0) {
      throw new AssertionError(command + " ended with " + run.status() + ": " + run.err());
    }
    return run.out();
  }

  /** Starts the process and waits for its end. */
  public static Run finish(ProcessBuilder builder) {
    try {
      Path err = Files.createTempFile("err", ".txt");
      Process process = builder.redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      String complaints = Files.readString(err, StandardCharsets.ISO_8859_1);
      Files.delete(err);
      return new Run(status, out, complaints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
