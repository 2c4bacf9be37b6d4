package symshift.engine.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A run of symbols that moved by the same amount between two stages: one line of the folded
 * cascade.
 *
 * @param symbols how many
 * @param shift signed hexadecimal ("+0x81000", "0", "-0x10"); null for symbols without a partner
 * @param kind {@code moved}, {@code added} or {@code removed}
 * @param first name of the first symbol
 * @param last name of the last symbol
 * @param note a remark in words; empty when there is none
 * @param decisive whether the failure shows here
 */
public record Stretch(
    int symbols,
    @Nullable String shift,
    String kind,
    String first,
    String last,
    String note,
    boolean decisive) {}
