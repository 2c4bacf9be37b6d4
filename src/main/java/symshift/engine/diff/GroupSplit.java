package symshift.engine.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/**
 * Symbols that have one address in a listing and several in the next.
 *
 * @param address unsigned, in the earlier listing
 * @param parts the addresses in the later listing, with the places of their symbols in the earlier
 *     listing
 */
public record GroupSplit(long address, Map<Long, List<Integer>> parts) {
  /** In listing order; O(n). */
  static List<GroupSplit> in(StageDiff diff) {
    List<GroupSplit> splits = new ArrayList<>();
    SymbolTable from = diff.from();
    int start = 0;
    for (int end = 1; end <= from.size(); end++) {
      if (end == from.size() || from.address(end) != from.address(start)) {
        if (end - start > 1) {
          Map<Long, List<Integer>> parts = parts(diff, start, end);
          if (parts.size() > 1) {
            splits.add(new GroupSplit(from.address(start), parts));
          }
        }
        start = end;
      }
    }
    return splits;
  }

  private static Map<Long, List<Integer>> parts(StageDiff diff, int start, int end) {
    Map<Long, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = start; i < end; i++) {
      if (diff.from().hasAddress(i) && diff.twinInTo(i) >= 0) {
        long there = diff.to().address(diff.twinInTo(i));
        parts.computeIfAbsent(there, key -> new ArrayList<>()).add(i);
      }
    }
    return parts;
  }
}
