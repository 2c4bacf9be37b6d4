package symshift.engine.artifact;

/** A file that cannot be unpacked; the message is a sentence for the person who brought it. */
final class UnpackException extends Exception {
  private static final long serialVersionUID = 1;

  UnpackException(String sentence) {
    super(sentence);
  }
}
