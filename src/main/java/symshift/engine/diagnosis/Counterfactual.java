package symshift.engine.diagnosis;

import java.util.List;
import java.util.Objects;

/**
 * The name table of the later stage, re-computed with one change undone.
 *
 * @param undo what was undone, for example {@code letters of 3 symbols}
 * @param changes the same one by one: {@code D -> T name}, {@code + t name}, {@code - t name}
 * @param namesBytesBefore bytes of kallsyms_names of the later stage as it is
 * @param namesBytesAfter the same with the change undone
 * @param paddedBefore {@code namesBytesBefore} rounded up to the table alignment
 * @param paddedAfter {@code namesBytesAfter} rounded up to the table alignment
 * @param restores whether undoing gives the earlier stage's sizes back: symbols, names and tokens
 * @param smaller what the smaller undoings that were tried give, in a sentence; empty when there is
 *     none to try
 */
public record Counterfactual(
    String undo,
    List<String> changes,
    long namesBytesBefore,
    long namesBytesAfter,
    long paddedBefore,
    long paddedAfter,
    boolean restores,
    String smaller) {
  public Counterfactual {
    // reports of before 0.2 have none
    changes = List.copyOf(Objects.requireNonNullElse(changes, List.of()));
  }
}
