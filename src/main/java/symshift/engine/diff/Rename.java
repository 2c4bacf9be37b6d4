package symshift.engine.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/**
 * A symbol whose name differs between two listings in nothing but a suffix that the compiler chose:
 * a number, or a hash.
 *
 * @param from place in the earlier listing
 * @param to place in the later listing
 */
public record Rename(int from, int to) {
  /** As in {@code foo.12}, {@code foo.llvm.123}, {@code foo.0a1b2c3d}, {@code _ZN3foo17h..E}. */
  private static final Pattern SUFFIX =
      Pattern.compile("(?:\\.llvm\\.\\d+|\\.\\d+|[.$][0-9a-f]{8,}|17h[0-9a-f]{16}E)+$");

  /** What a table takes at most; names beyond are no work of a compiler. */
  private static final int LONGEST_NAME = 511;

  /** Pairs, in order, what one listing alone has with what the other alone has; O(n). */
  static List<Rename> in(StageDiff diff) {
    Map<String, Deque<Integer>> gone = new HashMap<>();
    SymbolTable from = diff.from();
    for (int i = 0; i < from.size(); i++) {
      if (from.hasAddress(i) && diff.twinInTo(i) < 0) {
        gone.computeIfAbsent(key(from, i), key -> new ArrayDeque<>()).add(i);
      }
    }
    List<Rename> renames = new ArrayList<>();
    SymbolTable to = diff.to();
    for (int i = 0; i < to.size() && !gone.isEmpty(); i++) {
      if (to.hasAddress(i) && diff.twinInFrom(i) < 0) {
        Integer before = gone.getOrDefault(key(to, i), new ArrayDeque<>()).poll();
        if (before != null) {
          renames.add(new Rename(before, i));
        }
      }
    }
    return renames;
  }

  private static String key(SymbolTable symbols, int i) {
    String name = symbols.name(i);
    return name.length() > LONGEST_NAME
        ? symbols.letter(i) + name
        : symbols.letter(i) + SUFFIX.matcher(name).replaceFirst("");
  }
}
