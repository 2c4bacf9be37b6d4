package symshift.engine.excerpt;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text tells of one listing, by name of symbol. */
final class StageFacts {
  private final String name;
  private final int ordinal;
  private final Map<String, ExcerptLine> symbols = new LinkedHashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private int lines;

  StageFacts(String name, int ordinal) {
    this.name = name;
    this.ordinal = ordinal;
  }

  String name() {
    return name;
  }

  int ordinal() {
    return ordinal;
  }

  int lines() {
    return lines;
  }

  void add(ExcerptLine line) {
    lines++;
    symbols.merge(line.name(), line, this::merged);
  }

  private ExcerptLine merged(ExcerptLine one, ExcerptLine other) {
    boolean differ = differ(one.address(), other.address()) || differ(one.letter(), other.letter());
    if (differ) {
      ambiguous.add(one.name());
    }
    return columns(other) > columns(one) ? other : one;
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !Objects.equals(one, other);
  }

  private static int columns(ExcerptLine line) {
    return (line.address() == null ? 0 : 1) + (line.letter() == null ? 0 : 1);
  }

  /** The line of a symbol; null when there is none, or several that contradict each other. */
  @Nullable ExcerptLine symbol(String symbol) {
    return ambiguous.contains(symbol) ? null : symbols.get(symbol);
  }

  /** Lines of names that occur once, in the order of the text. */
  List<ExcerptLine> all() {
    return symbols.values().stream().filter(line -> !ambiguous.contains(line.name())).toList();
  }

  /** The address of a symbol, null when it was not pasted. */
  @Nullable Long address(String symbol) {
    ExcerptLine line = symbol(symbol);
    String address = line == null ? null : line.address();
    return address == null ? null : Long.parseUnsignedLong(address, 16);
  }
}
