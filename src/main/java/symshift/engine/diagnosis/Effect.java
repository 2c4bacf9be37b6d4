package symshift.engine.diagnosis;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a finding claims that its change does to the build. */
public enum Effect {
  /** Nothing that the build would see. */
  @JsonProperty("harmless")
  HARMLESS,
  /** It gives a table another size; a counterfactual that restores the size must show it. */
  @JsonProperty("table")
  TABLE,
  /** The two maps that the build compares hold other symbols, whatever the tables do. */
  @JsonProperty("map")
  MAP,
  /** Symbols lie at other addresses, whatever the tables do. */
  @JsonProperty("addresses")
  ADDRESSES,
  /** A stage cannot be used, so nothing that rests on it can be told. */
  @JsonProperty("stage")
  STAGE
}
