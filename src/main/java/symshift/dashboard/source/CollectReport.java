package symshift.dashboard.source;

import symshift.dashboard.archive.RecordCounts;

/**
 * How the reading of one source went.
 *
 * @param listed how many builds the source lists
 * @param counts what recording them changed
 * @param unparsed how many pages did not parse; they are kept
 * @param error why the source could not be read to its end; empty when it was
 */
public record CollectReport(
    String source, String baseUrl, int listed, RecordCounts counts, int unparsed, String error) {

  static CollectReport refused(String source, String baseUrl, String error) {
    return new CollectReport(source, baseUrl, 0, RecordCounts.NONE, 0, error);
  }
}
