package symshift.dashboard.archive;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How, when and with what a build ended.
 *
 * @param builtAt null when the source does not say
 * @param duration null when the source does not say
 * @param compilerVersion the version lines as the source shows them; empty when it does not
 * @param builder the machine; empty when the source does not say
 */
public record Build(
    Outcome outcome,
    @Nullable Instant builtAt,
    @Nullable Duration duration,
    String compilerVersion,
    String builder) {

  /** A build of which only the outcome and perhaps the time are known. */
  public static Build known(Outcome outcome, @Nullable Instant builtAt) {
    return new Build(outcome, builtAt, null, "", "");
  }
}
