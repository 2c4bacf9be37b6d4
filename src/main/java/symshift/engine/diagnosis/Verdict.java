package symshift.engine.diagnosis;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the stages say of the build. */
public enum Verdict {
  /** The last two stages do not agree: the build stops with "Inconsistent kallsyms data". */
  @JsonProperty("inconsistent")
  INCONSISTENT,
  /** The last two stages agree. */
  @JsonProperty("consistent")
  CONSISTENT,
  /** A stage that the comparison needs is missing. */
  @JsonProperty("incomplete")
  INCOMPLETE
}
