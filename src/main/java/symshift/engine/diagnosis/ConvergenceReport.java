package symshift.engine.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * Whether more link passes settle the tables.
 *
 * @param state one of {@code converged}, {@code converges}, {@code oscillates}, {@code grows},
 *     {@code unknown}
 * @param morePasses passes still needed beyond the last stage given; 0 when converged, null when no
 *     number helps or none is known
 * @param automaticPass whether kernels since 4.10 add a third pass by themselves: {@code by-size},
 *     {@code by-labels} (only 7.3 and later, and 6.12.117) or {@code none}; null where the first
 *     two stages are not both there
 * @param sentence the same in words
 */
public record ConvergenceReport(
    String state, @Nullable Integer morePasses, @Nullable String automaticPass, String sentence) {}
