package symshift.engine.diagnosis;

import org.jspecify.annotations.Nullable;
import symshift.engine.link.Convergence;

/**
 * What lies ahead of a build.
 *
 * @param automaticPass whether kernels since 4.10 add a third pass by themselves; null where the
 *     first two stages are not both there
 * @param headroom of a build that passed; null of any other, and where its layout is not known
 */
public record Outlook(
    Convergence convergence, @Nullable AutomaticPass automaticPass, @Nullable Headroom headroom) {}
