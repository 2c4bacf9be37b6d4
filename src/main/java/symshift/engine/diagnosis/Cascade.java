package symshift.engine.diagnosis;

import java.util.List;

/**
 * All symbols of two neighbouring stages, folded into stretches of equal shift.
 *
 * @param from name of the earlier stage
 * @param to name of the later stage
 * @param symbols symbols of the later stage
 */
public record Cascade(String from, String to, int symbols, List<Stretch> stretches) {
  public Cascade {
    stretches = List.copyOf(stretches);
  }
}
