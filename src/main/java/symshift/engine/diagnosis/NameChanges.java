package symshift.engine.diagnosis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/**
 * Names that entered or left the table from one stage to the next, chosen by a rule.
 *
 * @param changes additions and removals; not empty
 */
public record NameChanges(StagePair pair, List<SymbolChange> changes) {
  private static final int SHOWN = 8;

  public NameChanges {
    changes = List.copyOf(changes);
  }

  /**
   * Names that one listing has more often than the other: a link made or dropped them.
   *
   * @param wanted says of a name whether it is of interest
   * @return one for each pair that has any
   */
  public static Stream<NameChanges> ofListings(Evidence evidence, Predicate<String> wanted) {
    return evidence.pairs().stream()
        .map(pair ->
            new NameChanges(
                pair,
                moves(pair)
                    .filter(change -> wanted.test(change.name()))
                    .filter(change -> !isEquallyOften(pair, change.name()))
                    .toList()))
        .filter(some -> !some.changes().isEmpty());
  }

  /** Names that both listings of the pair have equally often: the filter took or dropped them. */
  public static NameChanges ofFilter(StagePair pair) {
    return new NameChanges(
        pair, moves(pair).filter(change -> isEquallyOften(pair, change.name())).toList());
  }

  /** Those of them that {@code wanted} accepts. */
  public NameChanges only(Predicate<SymbolChange> wanted) {
    return new NameChanges(pair, changes.stream().filter(wanted).toList());
  }

  private static Stream<SymbolChange> moves(StagePair pair) {
    return pair.change().changes().stream()
        .filter(change -> !(change instanceof SymbolChange.Letter));
  }

  private static boolean isEquallyOften(StagePair pair, String name) {
    return occurrences(pair.diff().from(), name) == occurrences(pair.diff().to(), name);
  }

  /** How many symbols of this name have an address. */
  static int occurrences(SymbolTable symbols, String name) {
    int count = 0;
    for (int i = symbols.firstNamed(name); i >= 0; i = symbols.nextNamedLike(i)) {
      count += symbols.hasAddress(i) ? 1 : 0;
    }
    return count;
  }

  /** The names, each once. */
  public List<String> names() {
    return changes.stream().map(SymbolChange::name).distinct().toList();
  }

  /**
   * What happened, as the beginning of a sentence: {@code Two thunks (a and b) entered the table}.
   *
   * @param noun what such a symbol is called, in the singular
   */
  public String happened(String noun) {
    long entered = changes.stream().filter(SymbolChange.Added.class::isInstance).count();
    String verb = entered == changes.size() ? "entered" : entered == 0 ? "left" : "entered or left";
    return Words.capital(Words.count(changes.size(), noun))
        + " ("
        + Words.list(names(), 4)
        + ") "
        + verb
        + " the table";
  }

  /** From which stage to which: {@code from a to b}. */
  public String between() {
    return "from " + pair.from().name() + " to " + pair.to().name();
  }

  /** The symbols as the listing shows them that has them, at most a few. */
  public List<String> lines() {
    return changes.stream().limit(SHOWN).map(this::line).toList();
  }

  private String line(SymbolChange change) {
    boolean added = change instanceof SymbolChange.Added;
    SymbolTable symbols = added ? pair.diff().to() : pair.diff().from();
    return (added ? "+" : "-") + SymbolLine.of(symbols, change.name());
  }
}
