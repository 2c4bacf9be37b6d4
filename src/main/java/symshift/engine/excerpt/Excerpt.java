package symshift.engine.excerpt;

import java.util.List;

/**
 * What was found in a pasted text.
 *
 * @param lines of listings, in the order of the text; a line of both sides of a diff twice
 * @param hunks of diffs
 * @param equal diffs that printed nothing
 * @param names the listings and which stages they are
 * @param saysInconsistent whether the text has the message of the build
 */
record Excerpt(
    List<ExcerptLine> lines,
    List<Hunk> hunks,
    List<StagePairNames> equal,
    StageNames names,
    boolean saysInconsistent) {
  Excerpt {
    lines = List.copyOf(lines);
    hunks = List.copyOf(hunks);
    equal = List.copyOf(equal);
  }
}
