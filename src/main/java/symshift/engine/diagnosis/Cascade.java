package symshift.engine.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * All symbols of two neighbouring stages, folded into stretches of equal shift.
 *
 * @param from name of the earlier stage
 * @param to name of the later stage
 * @param symbols symbols of the later stage
 * @param remarks symbols that changed their suffix, groups of one address that fell apart; at most
 *     a few
 */
public record Cascade(
    String from, String to, int symbols, List<Stretch> stretches, List<String> remarks) {
  public Cascade {
    stretches = List.copyOf(stretches);
    // reports of before 0.2 have none
    remarks = List.copyOf(Objects.requireNonNullElse(remarks, List.of()));
  }
}
