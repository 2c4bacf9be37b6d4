package symshift.engine.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first symbol, in listing order of the earlier stage, that enters or leaves the table or
 * changes its letter there; where the table does not change, the first whose address differs by
 * more than a carried shift.
 *
 * @param between names of the two stages, earlier first
 * @param change one of {@code letter}, {@code added}, {@code removed}, {@code address}
 * @param from letter in the earlier stage, null when the symbol is not there
 * @param to letter in the later stage, null when the symbol is not there
 * @param fromAddress hexadecimal without prefix, padded to the word size; null when not there
 * @param toAddress the same in the later stage
 * @param fromPlace what lies there in words ("at the start of .data"), null when unknown
 * @param toPlace the same in the later stage
 */
public record PatientZero(
    String symbol,
    List<String> between,
    String change,
    @Nullable String from,
    @Nullable String to,
    @Nullable String fromAddress,
    @Nullable String toAddress,
    @Nullable String fromPlace,
    @Nullable String toPlace) {
  public PatientZero {
    between = List.copyOf(between);
  }
}
