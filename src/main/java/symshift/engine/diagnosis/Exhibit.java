package symshift.engine.diagnosis;

import java.util.List;

/**
 * One piece of evidence a finding rests on.
 *
 * @param claim a sentence
 * @param lines listing lines, addresses or token splits that show it, verbatim; may be empty
 */
public record Exhibit(String claim, List<String> lines) {
  public Exhibit {
    lines = List.copyOf(lines);
  }
}
