package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/** In which lines two system maps differ: what the build compares. */
final class MapDifference {
  private final StageDiff diff;
  private final boolean letters;

  /**
   * @param letters whether the letters of the two can be compared
   */
  MapDifference(StageDiff diff, boolean letters) {
    this.diff = diff;
    this.letters = letters;
  }

  /**
   * The first lines that only one of the maps has, diff style, by address.
   *
   * @param earlier symbols of the earlier map, as places in its listing
   * @param later symbols of the later map
   */
  List<String> lines(int[] earlier, int[] later, int most) {
    BitSet here = bits(earlier);
    BitSet there = bits(later);
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    for (int i : earlier) {
      int twin = diff.twinInTo(i);
      if (twin < 0 || !there.get(twin) || !isEqual(i, twin)) {
        gone.add(line(diff.from(), i));
      }
    }
    for (int i : later) {
      int twin = diff.twinInFrom(i);
      if (twin < 0 || !here.get(twin) || !isEqual(twin, i)) {
        come.add(line(diff.to(), i));
      }
    }
    Collections.sort(gone);
    Collections.sort(come);
    return merged(gone, come, most);
  }

  private static BitSet bits(int[] places) {
    BitSet bits = new BitSet();
    for (int place : places) {
      bits.set(place);
    }
    return bits;
  }

  private boolean isEqual(int from, int to) {
    return diff.from().address(from) == diff.to().address(to)
        && (!letters || diff.from().letter(from) == diff.to().letter(to));
  }

  private String line(SymbolTable symbols, int i) {
    String letter = letters ? symbols.letter(i) + " " : "";
    return Words.hex(symbols.address(i), symbols.addressBits()) + " " + letter + symbols.name(i);
  }

  /** Symbols of one name may be paired crosswise: equal lines on both sides are no difference. */
  private static List<String> merged(List<String> gone, List<String> come, int most) {
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while ((i < gone.size() || j < come.size()) && lines.size() < most) {
      int order = i == gone.size() ? 1 : j == come.size() ? -1 : gone.get(i).compareTo(come.get(j));
      if (order < 0) {
        lines.add("-" + gone.get(i));
      } else if (order > 0) {
        lines.add("+" + come.get(j));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return lines;
  }
}
