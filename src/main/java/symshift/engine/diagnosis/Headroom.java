package symshift.engine.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a build is from the next failure: by how much the name table must grow until something
 * flips that changes the tables again.
 *
 * @param bytes the fewest bytes of growth of kallsyms_names that flip an edge; null when no edge is
 *     known within reach
 * @param spareBytes padding behind kallsyms_names: growth up to it moves nothing
 * @param alignmentBytes a change of fewer bytes shows with so many chances as it has bytes, in this
 *     number
 * @param edges the nearest first
 * @param sentence the same in words
 */
public record Headroom(
    @Nullable Long bytes, long spareBytes, long alignmentBytes, List<Edge> edges, String sentence) {
  public Headroom {
    edges = List.copyOf(edges);
  }

  /**
   * A coincidence of two addresses that decides a letter or whether a symbol is in the table.
   *
   * @param kind {@code letter} or {@code range}
   * @param symbols what flips, at most a few
   * @param at the symbol whose address decides
   * @param bytes fewest bytes of growth of kallsyms_names that flip it
   * @param flips what happens then, in a few words
   */
  public record Edge(String kind, List<String> symbols, String at, long bytes, String flips) {
    public Edge {
      symbols = List.copyOf(symbols);
    }
  }
}
