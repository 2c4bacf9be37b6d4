package symshift.engine.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symshift.engine.symbol.SymbolTable;

/**
 * Which letters symbols have, as far as the stages of one build tell: a symbol whose letter changes
 * has one letter where it lies at the start of what follows it, and another where it does not.
 */
final class LetterModel {
  private final SymbolTable last;
  private final List<StageDiff> toOthers;
  private final Integer[] order;

  /**
   * @param order symbols of the last stage in the order of the layout
   */
  LetterModel(SymbolTable last, List<StageDiff> toOthers, Integer[] order) {
    this.last = last;
    this.toOthers = toOthers;
    this.order = order;
  }

  /** The letters where the symbols lie at these addresses; null where the stages leave one open. */
  byte @Nullable [] letters(long[] addresses) {
    byte[] letters = new byte[last.size()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) last.letter(i);
    }
    for (int at = 0; at < order.length; at++) {
      int symbol = order[at];
      if (isChanging(symbol)) {
        int next = nextSteady(at);
        Character letter = next < 0 ? null : told(symbol, next, addresses);
        if (letter == null) {
          return null;
        }
        letters[symbol] = (byte) (char) letter;
      }
    }
    return letters;
  }

  private boolean isChanging(int symbol) {
    for (StageDiff diff : toOthers) {
      int twin = diff.twinInTo(symbol);
      if (twin >= 0 && diff.to().letter(twin) != last.letter(symbol)) {
        return true;
      }
    }
    return false;
  }

  /** The next symbol whose letter does not change and which is not absolute; -1 without one. */
  private int nextSteady(int at) {
    for (int i = at + 1; i < order.length; i++) {
      char letter = last.letter(order[i]);
      if (letter != 'A' && letter != 'a' && !isChanging(order[i])) {
        return order[i];
      }
    }
    return -1;
  }

  private @Nullable Character told(int symbol, int next, long[] addresses) {
    Map<Boolean, Character> byPlace = new HashMap<>();
    byPlace.put(last.address(symbol) == last.address(next), last.letter(symbol));
    for (StageDiff diff : toOthers) {
      int twin = diff.twinInTo(symbol);
      int nextTwin = diff.twinInTo(next);
      if (twin >= 0 && nextTwin >= 0) {
        boolean there = diff.to().address(twin) == diff.to().address(nextTwin);
        Character before = byPlace.putIfAbsent(there, diff.to().letter(twin));
        if (before != null && before != diff.to().letter(twin)) {
          return null;
        }
      }
    }
    return byPlace.get(addresses[symbol] == addresses[next]);
  }
}
