package symshift.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import symshift.engine.MalformedArtifactException;
import symshift.engine.diagnosis.UnusableEvidenceException;

/**
 * What a command threw, as one line: the person's to mend (2), or ours (3). Never a stack trace.
 */
final class Faults implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception thrown, CommandLine command, @Nullable ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    String complaint = complaint(thrown);
    if (complaint != null) {
      complaint.lines().forEach(line -> command.getErr().println(name + ": " + line));
      return ExitCodes.UNUSABLE;
    }
    command.getErr().println(name + ": " + report(thrown));
    return ExitCodes.FAULT;
  }

  /** The sentence for something the person can mend, or null for a defect of ours. */
  private static @Nullable String complaint(Exception thrown) {
    return switch (thrown) {
      case UnusableInputException unusable -> Objects.requireNonNull(unusable.getMessage());
      case MalformedArtifactException malformed -> Objects.requireNonNull(malformed.getMessage());
      case UnusableEvidenceException unusable -> Objects.requireNonNull(unusable.getMessage());
      case FileSystemException failed -> sentence(failed);
      default -> null;
    };
  }

  /** What is wrong with a file that cannot be read or written. */
  static String sentence(IOException thrown) {
    return switch (thrown) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": may not be read; check its rights";
      case FileSystemException failed ->
          failed.getFile() + ": " + Objects.requireNonNullElse(failed.getReason(), "not readable");
      default -> Lines.joined(String.valueOf(thrown.getMessage()));
    };
  }

  private static String report(Exception thrown) {
    String where =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("symshift."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return "defect: "
        + Lines.joined(thrown.toString())
        + where
        + "; please report this line, the command and the output of 'symshift --version'";
  }
}
