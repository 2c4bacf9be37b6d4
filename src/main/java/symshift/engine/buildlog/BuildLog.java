package symshift.engine.buildlog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a build log found. Holds a bounded number of lines, however long the log is.
 */
public final class BuildLog {
  private final int lineCount;
  private final long sizeBytes;
  private final List<KbuildError> errors;
  private final @Nullable KbuildError decisive;
  private final List<LogLine> excerpt;
  private final List<String> reproduce;
  private final List<String> tools;
  private final boolean ofMake;

  BuildLog(BuildLogScan scan) {
    this.lineCount = scan.lineCount;
    this.sizeBytes = scan.sizeBytes;
    this.errors = List.copyOf(scan.errors);
    this.decisive = scan.decisive;
    this.excerpt = List.copyOf(scan.excerpt);
    this.reproduce = List.copyOf(scan.reproduce);
    this.tools = List.copyOf(scan.tools.values());
    this.ofMake = scan.ofMake;
  }

  /**
   * Reads a log to its end in one pass; any bytes are a log.
   *
   * @throws IOException when the stream cannot be read
   */
  public static BuildLog read(InputStream in) throws IOException {
    BuildLogScan scan = new BuildLogScan();
    try (LogLines lines = new LogLines(in)) {
      Optional<LogLine> line = lines.next();
      while (line.isPresent()) {
        scan.add(line.get());
        line = lines.next();
      }
      scan.sizeBytes = lines.bytesRead();
    }
    return new BuildLog(scan);
  }

  /** How many lines the log has. */
  public int lineCount() {
    return lineCount;
  }

  /** How many bytes the log has. */
  public long sizeBytes() {
    return sizeBytes;
  }

  /** The lines that tell of a failure, in log order; at most {@value BuildLogScan#MAX_ERRORS}. */
  public List<KbuildError> errors() {
    return errors;
  }

  /**
   * The line that says why the build failed: the kallsyms check's if there is one, else the first
   * that names a cause, else the first that says no more than that something failed. Empty when no
   * line tells of a failure.
   */
  public Optional<KbuildError> decisive() {
    return Optional.ofNullable(decisive);
  }

  /** The signature of the decisive line; empty when there is none. */
  public Optional<Signature> signature() {
    return decisive().map(Signature::of);
  }

  /**
   * The lines around the decisive one, in log order: up to {@value BuildLogScan#BEFORE} before it
   * and {@value BuildLogScan#AFTER} after it. Empty when there is none.
   */
  public List<LogLine> excerpt() {
    return excerpt;
  }

  /**
   * The make commands the log echoes, as they were run; at most {@value BuildLogScan#MAX_MAKES}.
   */
  public List<String> reproduce() {
    return reproduce;
  }

  /**
   * What the tools said of themselves, for example {@code GNU ld (GNU Binutils) 2.22}: the first
   * line of each tool, in log order. Empty when no version was printed.
   */
  public List<String> tools() {
    return tools;
  }

  /** Which kernels word the kallsyms failure as this log does; empty when it does not tell. */
  public Optional<KernelSpan> kallsymsEra() {
    return decisive()
        .filter(error -> error.kind() == ErrorKind.KALLSYMS)
        .flatMap(error -> KernelSpan.of(excerpt, error.line().number()));
  }

  /** Whether any line is one that make, kbuild or a compiler prints. */
  public boolean ofMake() {
    return ofMake;
  }
}
