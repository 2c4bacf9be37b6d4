package symshift.engine.diagnosis;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.link.LinkStage;
import symshift.engine.symbol.SymbolTable;

/** Checks one file of a link stage by a second file of the same stage. */
final class StageCheck {
  /** Letters that one of raw listing, filtered map and image may lack. */
  private static final String OPTIONAL_LETTERS = "aUuwNn";

  private StageCheck() {}

  /**
   * What tells the second file from the first, in words; empty when every symbol of the second
   * stands at the same address in the first. A filtered map may lack symbols.
   */
  static Optional<String> difference(LinkStage first, LinkStage second) {
    Optional<String> link = otherLink(first.image(), second.image());
    if (link.isPresent()) {
      return link;
    }
    Set<String> there = new HashSet<>();
    SymbolTable symbols = first.symbols();
    for (int i = 0; i < symbols.size(); i++) {
      there.add(place(symbols, i));
    }
    SymbolTable others = second.symbols();
    int missing = 0;
    String example = "";
    for (int i = 0; i < others.size(); i++) {
      boolean optional = OPTIONAL_LETTERS.indexOf(others.letter(i)) >= 0;
      if (!optional && others.hasAddress(i) && !there.contains(place(others, i))) {
        example = missing == 0 ? place(others, i) : example;
        missing++;
      }
    }
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of its %,d symbols are not there, the first is %s",
                missing,
                others.size(),
                example));
  }

  /** Two images of one link have one build id, also when one of them was stripped. */
  private static Optional<String> otherLink(@Nullable ElfImage first, @Nullable ElfImage second) {
    if (first == null || second == null || first.buildId().equals(second.buildId())) {
      return Optional.empty();
    }
    return Optional.of(
        "its build id is "
            + second.buildId().orElse("missing")
            + " and not "
            + first.buildId().orElse("missing"));
  }

  private static String place(SymbolTable symbols, int i) {
    return Long.toHexString(symbols.address(i)) + " " + symbols.name(i);
  }
}
