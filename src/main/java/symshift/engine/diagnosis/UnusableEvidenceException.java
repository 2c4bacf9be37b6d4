package symshift.engine.diagnosis;

import java.util.List;
import java.util.stream.Collectors;

/** The files cannot be diagnosed. Each problem is a sentence for the person who brought them. */
public final class UnusableEvidenceException extends Exception {
  /**
   * One thing that is wrong.
   *
   * @param file name of the file, empty when the sentence names it or concerns the whole set
   * @param sentence what is wrong and what to do about it
   */
  public record Problem(String file, String sentence) {
    /** File and sentence in one line. */
    @Override
    public String toString() {
      return file.isEmpty() ? sentence : file + ": " + sentence;
    }
  }

  private final transient List<Problem> problems;

  public UnusableEvidenceException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }
}
