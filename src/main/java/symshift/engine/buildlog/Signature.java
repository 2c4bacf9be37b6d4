package symshift.engine.buildlog;

/**
 * The normalised fingerprint of a failure; builds with equal fingerprints have one problem.
 *
 * @param kind the letter of {@link ErrorKind}
 * @param fingerprint what equal problems have in common: no build folder, no line number, no
 *     address
 * @param title the same for people
 */
public record Signature(char kind, String fingerprint, String title) {
  private static final int MAX_TITLE = 160;

  /** The failure this project is about. */
  public static final Signature INCONSISTENT_KALLSYMS =
      new Signature('K', "K:inconsistent kallsyms data", "Inconsistent kallsyms data");

  /** A failed build whose log does not say why. */
  public static final Signature NO_ERROR_LINE =
      new Signature('?', "?:no error line", "No error line in the log");

  /** The signature of the failure that one line tells of. */
  public static Signature of(KbuildError error) {
    if (error.kind() == ErrorKind.KALLSYMS) {
      return INCONSISTENT_KALLSYMS;
    }
    String line = Normalizer.normalize(error.line().text());
    String title = line.length() <= MAX_TITLE ? line : line.substring(0, MAX_TITLE) + "...";
    return new Signature(error.kind().letter(), error.kind().letter() + ":" + line, title);
  }
}
