package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import symshift.engine.link.LayoutModel;
import symshift.engine.link.LayoutStep;
import symshift.engine.link.TableFit;
import symshift.engine.symbol.SymbolTable;

/**
 * Looks for the coincidences that decide a table, in the layout model of a build that passed, and
 * tries how much the name table must grow to flip each.
 */
final class HeadroomSearch {
  private static final Set<String> MARKERS = Set.of("_stext", "_etext", "_sinittext", "_einittext");

  private static final int SHOWN = 6;
  private static final int MOST_TRIES = 1 << 16;

  private final TableFit fit;
  private final SymbolTable last;
  private final List<LayoutStep> steps;
  private final long spare;

  private HeadroomSearch(LayoutModel model, List<LayoutStep> steps, TableFit fit, long namesBytes) {
    this.fit = fit;
    this.last = model.last();
    this.steps = steps;
    this.spare = -namesBytes & (fit.alignment() - 1);
  }

  /**
   * @param namesBytes of the table that the last stage holds
   */
  static Optional<Headroom> of(LayoutModel model, TableFit fit, long namesBytes) {
    return model.steps().map(steps -> new HeadroomSearch(model, steps, fit, namesBytes).search());
  }

  private Headroom search() {
    List<Headroom.Edge> edges = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (decides(steps.get(i))) {
        edge(i).ifPresent(edges::add);
      }
    }
    edges.sort(Comparator.comparingLong(Headroom.Edge::bytes));
    Long bytes = edges.isEmpty() ? null : edges.getFirst().bytes();
    return new Headroom(bytes, spare, fit.alignment(), edges, sentence(edges));
  }

  /** Whether it matters that what is before touches what is behind. */
  private boolean decides(LayoutStep step) {
    return isRange(step) || !rehomed(step).isEmpty();
  }

  private boolean isRange(LayoutStep step) {
    return !fit.rules().allSymbols()
        && (names(step.before()).anyMatch(MARKERS::contains)
            || names(step.behind()).anyMatch(MARKERS::contains));
  }

  /** Symbols around nothing, before a section of another letter than the section before has. */
  private List<String> rehomed(LayoutStep step) {
    List<String> group =
        names(step.before())
            .filter(name -> !isAbsolute(name))
            .filter(name -> name.endsWith("_start") || name.endsWith("_end"))
            .toList();
    boolean empty =
        group.stream()
            .filter(name -> name.endsWith("_end"))
            .map(name -> name.substring(0, name.length() - "_end".length()) + "_start")
            .anyMatch(group::contains);
    if (!empty) {
      return List.of();
    }
    Optional<Character> earlier = letterBelow(step.before());
    char later = last.letter(step.behind());
    return earlier.isPresent() && earlier.get() != later ? group : List.of();
  }

  private boolean isAbsolute(String name) {
    int at = last.firstNamed(name);
    return at >= 0 && Character.toUpperCase(last.letter(at)) == 'A';
  }

  /** Names of the symbols at the address of one. */
  private Stream<String> names(int symbol) {
    return symbolsAt(symbol).stream().map(last::name);
  }

  private List<Integer> symbolsAt(int symbol) {
    int from = symbol;
    while (from > 0
        && last.hasAddress(from - 1)
        && last.address(from - 1) == last.address(symbol)) {
      from--;
    }
    List<Integer> all = new ArrayList<>();
    for (int i = from; i < last.size() && last.address(i) == last.address(symbol); i++) {
      all.add(i);
    }
    return all;
  }

  /** Letter of the nearest symbol at a lower address that is not absolute. */
  private Optional<Character> letterBelow(int symbol) {
    int at = symbolsAt(symbol).getFirst() - 1;
    while (at >= 0 && last.hasAddress(at) && Character.toUpperCase(last.letter(at)) == 'A') {
      at--;
    }
    return at >= 0 && last.hasAddress(at)
        ? Optional.of(Character.toUpperCase(last.letter(at)))
        : Optional.empty();
  }

  /** Grows the tables step by step until the coincidence at step {@code index} is another. */
  private Optional<Headroom.Edge> edge(int index) {
    long quantum = fit.alignment();
    boolean now = touches(index, 0).orElse(false);
    for (int i = 1; i <= MOST_TRIES; i++) {
      Optional<Boolean> then = touches(index, i * quantum);
      if (then.isEmpty()) {
        return Optional.empty();
      }
      if (then.get() != now) {
        long bytes = (i - 1) * quantum + spare + 1;
        return Optional.of(edge(steps.get(index), now, bytes));
      }
    }
    return Optional.empty();
  }

  private Headroom.Edge edge(LayoutStep step, boolean now, long bytes) {
    String at = last.name(step.behind());
    if (isRange(step)) {
      List<String> symbols = names(step.before()).filter(n -> !MARKERS.contains(n)).toList();
      return new Headroom.Edge(
          "range", shown(symbols), at, bytes, now ? "enters the table" : "leaves the table");
    }
    String flips = now ? "stays with the section before " + at : "goes to the section of " + at;
    return new Headroom.Edge("letter", shown(rehomed(step)), at, bytes, flips);
  }

  private static List<String> shown(List<String> symbols) {
    return symbols.subList(0, Math.min(SHOWN, symbols.size()));
  }

  /** Whether what is before a step touches what is behind once the tables have grown. */
  private Optional<Boolean> touches(int index, long growth) {
    long shift = growth;
    for (int i = 0; i <= index; i++) {
      OptionalLong behind = steps.get(i).shiftBehind(shift);
      if (behind.isEmpty()) {
        return Optional.empty();
      }
      if (i == index) {
        long before = last.address(steps.get(i).before()) + shift;
        return Optional.of(before == last.address(steps.get(i).behind()) + behind.getAsLong());
      }
      shift = behind.getAsLong();
    }
    return Optional.empty();
  }

  private String sentence(List<Headroom.Edge> edges) {
    String step =
        "A change of the name table by fewer than "
            + fit.alignment()
            + " bytes shows with as many chances in "
            + fit.alignment()
            + " as it has bytes; "
            + Words.bytes(spare)
            + " of padding are left.";
    if (edges.isEmpty()) {
      return "No address decides a letter or a range within reach. " + step;
    }
    Headroom.Edge nearest = edges.getFirst();
    return Words.capital(Words.bytes(nearest.bytes()))
        + " more and "
        + Words.list(nearest.symbols(), 4)
        + " "
        + nearest.flips()
        + ". "
        + step;
  }
}
