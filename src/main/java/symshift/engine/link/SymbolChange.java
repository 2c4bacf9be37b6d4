package symshift.engine.link;

/** One change of the set of TYPE+NAME strings in the table, from one stage to the next. */
public sealed interface SymbolChange {
  String name();

  /** Short form: {@code D -> T name}, {@code + t name}, {@code - t name}. */
  default String describe() {
    return switch (this) {
      case Letter(String name, char from, char to) -> from + " -> " + to + " " + name;
      case Added(String name, char letter) -> "+ " + letter + " " + name;
      case Removed(String name, char letter) -> "- " + letter + " " + name;
    };
  }

  /** The same name with another letter. */
  record Letter(String name, char from, char to) implements SymbolChange {}

  /** A name that the later stage has in its table and the earlier one has not. */
  record Added(String name, char letter) implements SymbolChange {}

  /** A name that the earlier stage has in its table and the later one has not. */
  record Removed(String name, char letter) implements SymbolChange {}
}
