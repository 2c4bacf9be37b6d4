package symshift.dashboard.analysis;

/** A file or a stage that a form cannot have sent; the message is a sentence for its sender. */
final class RefusedStageException extends Exception {
  RefusedStageException(String sentence) {
    super(sentence);
  }
}
