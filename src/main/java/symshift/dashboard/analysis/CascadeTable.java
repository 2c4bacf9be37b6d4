package symshift.dashboard.analysis;

import java.util.List;
import symshift.engine.diagnosis.Cascade;
import symshift.engine.diagnosis.Stretch;

/** All symbols of two neighbouring stages, one line for each stretch that moved together. */
record CascadeTable(
    String from, String to, String symbols, List<Line> lines, List<String> remarks) {
  /**
   * @param symbols "22,533", "8 new", "3 gone"
   * @param shift empty for symbols without a partner
   * @param range first and last symbol of the stretch
   */
  record Line(String symbols, String shift, String range, String note, boolean hit) {}

  CascadeTable {
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
  }

  static CascadeTable of(Cascade cascade) {
    return new CascadeTable(
        cascade.from(),
        cascade.to(),
        Figures.count((long) cascade.symbols()),
        cascade.stretches().stream().map(CascadeTable::line).toList(),
        cascade.remarks());
  }

  private static Line line(Stretch stretch) {
    String suffix =
        switch (stretch.kind()) {
          case "added" -> " new";
          case "removed" -> " gone";
          default -> "";
        };
    String shift = stretch.shift();
    return new Line(
        Figures.count((long) stretch.symbols()) + suffix,
        shift == null ? "" : Figures.signed(shift),
        stretch.first().equals(stretch.last())
            ? stretch.first()
            : stretch.first() + " .. " + stretch.last(),
        Figures.signed(stretch.note()),
        stretch.decisive());
  }
}
