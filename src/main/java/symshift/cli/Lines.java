package symshift.cli;

/** Text made to fit one line. */
final class Lines {
  private Lines() {}

  /** The text with every run of white space, also line ends, as one space. */
  static String joined(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
