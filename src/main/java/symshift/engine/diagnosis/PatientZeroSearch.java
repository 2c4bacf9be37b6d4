package symshift.engine.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/** Finds patient zero between two stages. */
final class PatientZeroSearch {
  /**
   * Patient zero and where it stands.
   *
   * @param line index in the listing that has it: the earlier one unless it was added
   */
  record Found(PatientZero zero, StagePair pair, int line, boolean inEarlier) {}

  private PatientZeroSearch() {}

  /** Empty when no table changes and no symbol moves out of step. */
  static Optional<Found> find(Evidence evidence) {
    return evidence
        .changedPair()
        .flatMap(PatientZeroSearch::firstChange)
        .or(() ->
            evidence.verdict() == Verdict.INCONSISTENT
                ? evidence.comparedPair().flatMap(PatientZeroSearch::firstShift)
                : Optional.empty());
  }

  /** In listing order of the earlier stage; an added symbol stands behind its nearest neighbour. */
  private static Optional<Found> firstChange(StagePair pair) {
    Map<String, SymbolChange> changes = new HashMap<>();
    pair.change().changes().forEach(change -> changes.putIfAbsent(change.name(), change));
    SymbolTable from = pair.diff().from();
    SymbolTable to = pair.diff().to();
    Found inEarlier = null;
    for (int i = 0; i < from.size() && inEarlier == null; i++) {
      if (from.hasAddress(i) && changes.containsKey(from.name(i))) {
        inEarlier = found(pair, changes.get(from.name(i)), i, pair.diff().twinInTo(i));
      }
    }
    int before = -1;
    for (int i = 0; i < to.size(); i++) {
      int twin = pair.diff().twinInFrom(i);
      if (twin >= 0) {
        before = Math.max(before, twin);
      } else if (to.hasAddress(i) && changes.containsKey(to.name(i))) {
        return inEarlier != null && inEarlier.line() <= before
            ? Optional.of(inEarlier)
            : Optional.of(found(pair, changes.get(to.name(i)), -1, i));
      }
    }
    return Optional.ofNullable(inEarlier);
  }

  private static Found found(StagePair pair, @Nullable SymbolChange change, int i, int twin) {
    if (change == null) {
      throw new IllegalStateException("no change");
    }
    String kind =
        switch (change) {
          case SymbolChange.Letter l -> "letter";
          case SymbolChange.Added a -> "added";
          case SymbolChange.Removed r -> "removed";
        };
    return place(pair, change.name(), kind, i, twin);
  }

  private static Found place(StagePair pair, String name, String kind, int i, int twin) {
    SymbolTable from = pair.diff().from();
    SymbolTable to = pair.diff().to();
    PatientZero zero =
        new PatientZero(
            name,
            List.of(pair.from().name(), pair.to().name()),
            kind,
            i < 0 ? null : String.valueOf(from.letter(i)),
            twin < 0 ? null : String.valueOf(to.letter(twin)),
            i < 0 ? null : Words.hex(from.address(i), from.addressBits()),
            twin < 0 ? null : Words.hex(to.address(twin), to.addressBits()),
            i < 0 ? null : Surroundings.of(pair.from(), from, i),
            twin < 0 ? null : Surroundings.of(pair.to(), to, twin));
    return new Found(zero, pair, i < 0 ? twin : i, i >= 0);
  }

  /** The first symbol whose shift is not the one carried from the symbol before. */
  private static Optional<Found> firstShift(StagePair pair) {
    StageDiff diff = pair.diff();
    Shift carried = new Shift(0);
    for (int i = 0; i < diff.from().size(); i++) {
      if (diff.twinInTo(i) >= 0) {
        Shift shift = diff.shiftOf(i);
        if (!shift.equals(carried)) {
          return Optional.of(place(pair, diff.from().name(i), "address", i, diff.twinInTo(i)));
        }
        carried = shift;
      }
    }
    return Optional.empty();
  }
}
