package symshift.engine.kallsyms;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that one era does.
 *
 * @param table what {@code scripts/kallsyms} leaves out of the table
 * @param map what {@code scripts/mksysmap} leaves out of the system map
 */
record EraRules(
    NameFilter table, NameFilter map, List<TextRange> ranges, TableOrder order, Set<Trait> traits) {
  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Longest name in bytes that the program takes. */
  int longestName() {
    return has(Trait.LONG_NAMES) ? 511 : has(Trait.NAMES_OF_128) ? 128 : 127;
  }

  EraRules table(NameFilter next) {
    return new EraRules(next, map, ranges, order, traits);
  }

  EraRules map(NameFilter next) {
    return new EraRules(table, next, ranges, order, traits);
  }

  EraRules ranges(TextRange... next) {
    return new EraRules(table, map, List.of(next), order, traits);
  }

  EraRules order(TableOrder next) {
    return new EraRules(table, map, ranges, next, traits);
  }

  EraRules with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new EraRules(table, map, ranges, order, more);
  }
}
