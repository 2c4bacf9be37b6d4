package symshift.cli;

/**
 * What the person gave cannot be used. The message is one sentence that names the file or setting,
 * what is wrong and what to do; it is printed as it is and the exit status is 2.
 */
public final class UnusableInputException extends Exception {
  public UnusableInputException(String message) {
    super(message);
  }
}
