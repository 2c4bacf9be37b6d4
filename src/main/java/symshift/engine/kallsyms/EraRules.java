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
    NameFilter table,
    NameFilter map,
    List<TextRange> ranges,
    TableOrder order,
    Coding coding,
    Set<Trait> traits) {
  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Longest name in bytes that the program takes. */
  int longestName() {
    return has(Trait.LONG_NAMES) ? 511 : has(Trait.NAMES_OF_128) ? 128 : 127;
  }

  /** Whether a range starts or ends at the symbol of this name. */
  boolean isBoundary(String name) {
    for (TextRange each : ranges) {
      if (each.isBoundary(name)) {
        return true;
      }
    }
    return false;
  }

  /** Names that the older programs take whatever their letter. */
  boolean isExempt(String name) {
    return isBoundary(name) || (has(Trait.KEEPS_TEXT) && name.equals("_text"));
  }

  EraRules table(NameFilter next) {
    return new EraRules(next, map, ranges, order, coding, traits);
  }

  EraRules map(NameFilter next) {
    return new EraRules(table, next, ranges, order, coding, traits);
  }

  EraRules ranges(TextRange... next) {
    return new EraRules(table, map, List.of(next), order, coding, traits);
  }

  EraRules order(TableOrder next) {
    return new EraRules(table, map, ranges, next, coding, traits);
  }

  EraRules coding(Coding next) {
    return new EraRules(table, map, ranges, order, next, traits);
  }

  EraRules with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new EraRules(table, map, ranges, order, coding, more);
  }

  EraRules without(Trait trait) {
    EnumSet<Trait> rest = EnumSet.copyOf(traits);
    rest.remove(trait);
    return new EraRules(table, map, ranges, order, coding, rest);
  }
}
