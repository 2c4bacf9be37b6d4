package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/** Folds the symbols of two stages into stretches of equal shift, in the later listing's order. */
final class CascadeFold {
  private static final int MOST_STRETCHES = 400;

  private final StagePair pair;
  private final boolean compared;
  private final List<Stretch> stretches = new ArrayList<>();
  private int count;
  private String first = "";
  private String last = "";
  private @Nullable String shift;

  private CascadeFold(StagePair pair, boolean compared) {
    this.pair = pair;
    this.compared = compared;
  }

  /**
   * Folds one pair.
   *
   * @param compared whether the build compares this pair: then a stretch that moved is decisive
   */
  static Cascade fold(StagePair pair, boolean compared) {
    return new CascadeFold(pair, compared).run();
  }

  private Cascade run() {
    StageDiff diff = pair.diff();
    SymbolTable to = diff.to();
    for (int i = 0; i < to.size(); i++) {
      if (to.hasAddress(i)) {
        int twin = diff.twinInFrom(i);
        add(to.name(i), twin < 0 ? null : diff.shiftOf(twin).toString());
      }
    }
    flush();
    addRemoved(diff);
    List<Stretch> shown =
        stretches.size() > MOST_STRETCHES ? stretches.subList(0, MOST_STRETCHES) : stretches;
    return new Cascade(pair.from().name(), pair.to().name(), to.size(), shown);
  }

  private void add(String name, @Nullable String itsShift) {
    boolean same = Objects.equals(shift, itsShift);
    if (count > 0 && !same) {
      flush();
    }
    first = count == 0 ? name : first;
    last = name;
    shift = itsShift;
    count++;
  }

  private void flush() {
    if (count > 0) {
      boolean added = shift == null;
      boolean labels = first.startsWith("kallsyms_") && last.startsWith("kallsyms_");
      String note = added && labels ? "kallsyms_* labels, expected" : "";
      boolean decisive = compared && !added && !"0".equals(shift);
      stretches.add(
          new Stretch(count, shift, added ? "added" : "moved", first, last, note, decisive));
    }
    count = 0;
  }

  private void addRemoved(StageDiff diff) {
    SymbolTable from = diff.from();
    shift = null;
    for (int i = 0; i < from.size(); i++) {
      if (from.hasAddress(i) && diff.twinInTo(i) < 0) {
        first = count == 0 ? from.name(i) : first;
        last = from.name(i);
        count++;
      }
    }
    if (count > 0) {
      stretches.add(new Stretch(count, null, "removed", first, last, "", false));
    }
  }
}
