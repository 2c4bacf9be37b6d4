package symshift.engine.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * The size of one kallsyms table in one stage, in bytes; null where it cannot be told.
 *
 * @param asksBytes the table re-computed from this stage's symbols: what the next stage must hold
 * @param linkedBytes the table found in this stage's image, exactly
 * @param linkedPaddedBytes distance from this table's label to the next label
 */
public record TableSize(
    @Nullable Long asksBytes, @Nullable Long linkedBytes, @Nullable Long linkedPaddedBytes) {}
