package symshift.dashboard.analysis;

import java.util.ArrayList;
import java.util.List;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.ProofRow;

/**
 * The proof as the page prints it.
 *
 * @param alignment the step sizes are rounded up to, in bytes
 */
record ProofTable(String alignment, List<Line> lines) {
  /**
   * @param number from 1, for the text to point at
   * @param what the listing and what was changed in it
   * @param hit whether this line carries the proof
   */
  record Line(int number, Prose what, String names, String padded, Prose effect, boolean hit) {}

  ProofTable {
    lines = List.copyOf(lines);
  }

  static ProofTable of(Diagnosis diagnosis) {
    List<Line> lines = new ArrayList<>();
    for (ProofRow row : diagnosis.proof()) {
      lines.add(
          new Line(
              lines.size() + 1,
              Prose.of(what(row)),
              Figures.count(row.namesBytes()),
              Figures.count(row.paddedBytes()),
              Prose.of(effect(row)),
              row.decisive()));
    }
    return new ProofTable(Figures.count(diagnosis.alignmentBytes()), lines);
  }

  private static String what(ProofRow row) {
    return row.listing() + (row.change().equals("as it is") ? " " : ", ") + row.change();
  }

  /** The column's head says what moves. */
  private static String effect(ProofRow row) {
    return row.effect().replace("labels behind move by ", "").replace("labels behind ", "");
  }
}
