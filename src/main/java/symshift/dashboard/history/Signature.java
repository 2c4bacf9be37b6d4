package symshift.dashboard.history;

/**
 * The fingerprint of a failure as pages name it.
 *
 * @param kind the letter, for example 'K' for kallsyms
 * @param number counts the signatures of one kind, from 1
 * @param title the normalised error line
 */
record Signature(long id, char kind, int number, String title) {

  /** For example "K1". */
  String label() {
    return kind + Integer.toString(number);
  }

  boolean isKallsyms() {
    return kind == 'K';
  }

  boolean isInfrastructure() {
    return kind == 'T';
  }
}
