package symshift.dashboard.catalogue;

import java.util.List;
import symshift.dashboard.web.Frame;

/** All causes the engine can name. */
record CausesPage(Frame frame, List<Line> lines) {
  /**
   * @param found how many diagnoses found it, in words; empty when none did
   */
  record Line(Cause cause, String found) {}

  CausesPage {
    lines = List.copyOf(lines);
  }
}
