package symshift.dashboard.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.PairedLine;
import symshift.engine.diagnosis.PatientZero;

/** The symbols around patient zero, the earlier stage at the left, the later at the right. */
record WindowTable(String from, String to, List<Line> lines) {
  /** One pair of listing lines. */
  record Line(Side left, Side right, String shift, String effect, boolean hit) {}

  /**
   * @param line number in the listing; empty when absent
   * @param flipped whether the letter differs from the other side's
   */
  record Side(String line, String address, String letter, String name, boolean flipped) {}

  private static final Side ABSENT = new Side("", "", "", "", false);

  WindowTable {
    lines = List.copyOf(lines);
  }

  static WindowTable of(Diagnosis diagnosis) {
    PatientZero zero = diagnosis.patientZero();
    List<String> between = zero == null ? List.of() : zero.between();
    return new WindowTable(
        between.isEmpty() ? "earlier stage" : between.getFirst(),
        between.isEmpty() ? "later stage" : between.getLast(),
        diagnosis.window().stream().map(WindowTable::line).toList());
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static Line line(PairedLine pair) {
    boolean flipped =
        pair.fromLetter() != null
            && pair.toLetter() != null
            && !pair.fromLetter().equals(pair.toLetter());
    return new Line(
        side(pair.name(), pair.fromLine(), pair.fromAddress(), pair.fromLetter(), flipped),
        side(pair.name(), pair.toLine(), pair.toAddress(), pair.toLetter(), flipped),
        Figures.signed(pair.shift()),
        pair.effect(),
        pair.hit());
  }

  private static Side side(
      String name, int line, @Nullable String address, @Nullable String letter, boolean flipped) {
    if (address == null || letter == null) {
      return ABSENT;
    }
    return new Side(line > 0 ? Integer.toString(line) : "", address, letter, name, flipped);
  }
}
