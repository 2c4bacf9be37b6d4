package symshift.dashboard.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.PatientZero;

/**
 * Patient zero as the page prints it.
 *
 * @param sides the symbol in the earlier and in the later stage
 * @param change what happened to it, in a sentence
 */
record ZeroView(String symbol, List<Side> sides, Prose change) {
  /**
   * @param stage name, padded so that both sides align
   * @param place what lies there, in words; empty when unknown
   * @param present whether the stage has the symbol
   */
  record Side(String stage, String address, String letter, String place, boolean present) {}

  ZeroView {
    sides = List.copyOf(sides);
  }

  static @Nullable ZeroView of(@Nullable PatientZero zero) {
    if (zero == null) {
      return null;
    }
    String from = zero.between().isEmpty() ? "earlier" : zero.between().getFirst();
    String to = zero.between().isEmpty() ? "later" : zero.between().getLast();
    int width = Math.max(from.length(), to.length());
    return new ZeroView(
        zero.symbol(),
        List.of(
            side(pad(from, width), zero.fromAddress(), zero.from(), zero.fromPlace()),
            side(pad(to, width), zero.toAddress(), zero.to(), zero.toPlace())),
        Prose.of(sentence(zero.change())));
  }

  private static Side side(
      String stage, @Nullable String address, @Nullable String letter, @Nullable String place) {
    return new Side(
        stage,
        address == null ? "" : address,
        letter == null ? "" : letter,
        place == null ? "" : place,
        address != null);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String sentence(String change) {
    return switch (change) {
      case "letter" -> "First symbol in listing order whose letter changes in the table.";
      case "added" -> "First symbol in listing order that enters the table.";
      case "removed" -> "First symbol in listing order that leaves the table.";
      default ->
          "The table does not change. First symbol in listing order that moves by more than a"
              + " carried shift.";
    };
  }
}
