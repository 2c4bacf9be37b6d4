package symshift.dashboard.history;

import org.jspecify.annotations.Nullable;

/**
 * One result in a series, as far as its state needs it.
 *
 * @param outcome KCIDB's word: PASS FAIL ERROR MISS SKIP DONE
 * @param signature null when the build passed or its failure could not be read
 * @param explained whether a person or the proof of a sample says why it failed; a proof from files
 *     that anyone may upload does not count
 */
record Build(
    long resultId,
    String outcome,
    @Nullable Signature signature,
    boolean logLost,
    boolean explained) {

  boolean isPass() {
    return outcome.equals("PASS");
  }

  boolean isFailure() {
    return outcome.equals("FAIL") || outcome.equals("ERROR");
  }

  boolean hasSignature(long id) {
    return signature != null && signature.id() == id;
  }
}
