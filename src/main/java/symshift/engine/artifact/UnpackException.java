package symshift.engine.artifact;

/** A file that cannot be unpacked; the message is a sentence for the person who brought it. */
final class UnpackException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean spent;

  /** A fault of one file; others beside it can be read. */
  UnpackException(String sentence) {
    this(sentence, false);
  }

  private UnpackException(String sentence, boolean spent) {
    super(sentence);
    this.spent = spent;
  }

  /** The input as a whole is more than is read; nothing more of it is. */
  static UnpackException spent(String sentence) {
    return new UnpackException(sentence, true);
  }

  boolean isSpent() {
    return spent;
  }
}
