package symshift.engine.excerpt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Confidence;

/**
 * One thing that a pasted text tells.
 *
 * @param cause id of the cause that it speaks for; empty when it speaks for none
 * @param confidence how sure a suggestion is, never {@code proven}; null when no rate was measured
 *     for it and when the lines prove it
 * @param reason where the confidence comes from; empty without one
 * @param lines of the text that it rests on
 */
public record Claim(
    Kind kind,
    String cause,
    String sentence,
    @Nullable Confidence confidence,
    String reason,
    List<ExcerptLine> lines) {
  /** Whether the lines shown are enough. */
  public enum Kind {
    /** Holds whatever the lines are that were not pasted. */
    @JsonProperty("proven")
    PROVEN,
    /** The lines speak for it; others could speak against it. */
    @JsonProperty("suggested")
    SUGGESTED
  }

  public Claim {
    lines = List.copyOf(lines);
    if (confidence != null && confidence.proven()) {
      throw new IllegalArgumentException("only whole listings prove a cause");
    }
  }

  static Claim proven(String sentence, List<ExcerptLine> lines) {
    return new Claim(Kind.PROVEN, "", sentence, null, "", lines);
  }

  static Claim suggested(String cause, String sentence, List<ExcerptLine> lines) {
    return new Claim(Kind.SUGGESTED, cause, sentence, null, "", lines);
  }

  Claim with(double hitRate, String why) {
    return new Claim(kind, cause, sentence, Confidence.measured(hitRate), why, lines);
  }
}
