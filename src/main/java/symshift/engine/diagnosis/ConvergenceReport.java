package symshift.engine.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Whether more link passes settle the tables.
 *
 * @param state one of {@code converged}, {@code converges}, {@code oscillates}, {@code grows},
 *     {@code unknown}
 * @param morePasses passes still needed beyond the last stage given; 0 when converged, null when no
 *     number helps or none is known
 * @param sentence the same in words
 */
public record ConvergenceReport(String state, @Nullable Integer morePasses, String sentence) {}
