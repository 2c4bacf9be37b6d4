package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symshift.engine.diff.FoldedRun;
import symshift.engine.diff.GroupSplit;
import symshift.engine.diff.Rename;
import symshift.engine.diff.StageFold;
import symshift.engine.link.Shift;
import symshift.engine.symbol.SymbolTable;

/** Folds the symbols of two stages into stretches of equal shift, in the later listing's order. */
final class CascadeFold {
  private static final int MOST_STRETCHES = 400;
  private static final int MOST_REMARKS = 8;
  private static final int NAMES_SHOWN = 6;

  private CascadeFold() {}

  /**
   * Folds one pair.
   *
   * @param compared whether the build compares this pair: then a stretch that moved is decisive
   */
  static Cascade fold(StagePair pair, boolean compared) {
    StageFold fold = StageFold.of(pair.diff());
    return new Cascade(
        pair.from().name(),
        pair.to().name(),
        pair.diff().to().size(),
        fold.runs().stream().limit(MOST_STRETCHES).map(run -> stretch(run, compared)).toList(),
        remarks(fold));
  }

  private static Stretch stretch(FoldedRun run, boolean compared) {
    Shift shift = run.shift();
    boolean labels = run.first().startsWith("kallsyms_") && run.last().startsWith("kallsyms_");
    return new Stretch(
        run.symbols(),
        shift == null ? null : shift.toString(),
        shift != null ? "moved" : run.added() ? "added" : "removed",
        run.first(),
        run.last(),
        shift == null && run.added() && labels ? "kallsyms_* labels, expected" : "",
        compared && shift != null && shift.bytes() != 0);
  }

  private static List<String> remarks(StageFold fold) {
    List<String> remarks = new ArrayList<>();
    SymbolTable from = fold.diff().from();
    for (Rename rename : fold.renames().stream().limit(MOST_REMARKS).toList()) {
      remarks.add(from.name(rename.from()) + " is " + fold.diff().to().name(rename.to()) + " now");
    }
    for (GroupSplit split : fold.splits().stream().limit(MOST_REMARKS).toList()) {
      remarks.add(apart(split, from));
    }
    return remarks;
  }

  private static String apart(GroupSplit split, SymbolTable from) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Long, List<Integer>> part : split.parts().entrySet()) {
      List<String> names = part.getValue().stream().map(from::name).toList();
      String address = Words.hex(part.getKey(), from.addressBits());
      parts.add(address + " (" + Words.list(names, NAMES_SHOWN) + ")");
    }
    return "what was at "
        + Words.hex(split.address(), from.addressBits())
        + " is apart: "
        + Words.list(parts, NAMES_SHOWN);
  }
}
