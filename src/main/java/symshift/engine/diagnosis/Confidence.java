package symshift.engine.diagnosis;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How sure a finding is: {@code "proven"} with a counterfactual that restores the earlier table,
 * else the hit rate that was measured for the rule, 0 to 1.
 *
 * @param hitRate 1 when proven
 */
public record Confidence(boolean proven, double hitRate) {
  private static final String PROVEN = "proven";

  public Confidence {
    if (!(hitRate >= 0 && hitRate <= 1)) {
      throw new IllegalArgumentException("hit rate out of 0..1: " + hitRate);
    }
  }

  public static Confidence ofProof() {
    return new Confidence(true, 1);
  }

  public static Confidence measured(double hitRate) {
    return new Confidence(false, hitRate);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Confidence of(Object value) {
    return PROVEN.equals(value) ? ofProof() : measured(Double.parseDouble(value.toString()));
  }

  @JsonValue
  Object value() {
    return proven ? PROVEN : (Object) hitRate;
  }

  /** "proven", or the rate with two digits. */
  @Override
  public String toString() {
    return proven ? PROVEN : String.format(Locale.ROOT, "%.2f", hitRate);
  }
}
