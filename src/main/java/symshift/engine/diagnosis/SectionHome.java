package symshift.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symshift.engine.elf.ElfSection;
import symshift.engine.elf.LetterRule;
import symshift.engine.link.LinkStage;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * Where a group of symbols of zero size lies in two stages: at the start of the following section
 * in exactly one of them.
 */
public record SectionHome(StagePair pair, Place from, Place to) {
  /**
   * The group's place in one stage.
   *
   * @param atNextStart whether the following section starts at the group's address
   * @param next name of the following section, or of its first symbol in a listing
   * @param nextAddress where that starts
   */
  public record Place(long address, boolean atNextStart, String next, long nextAddress) {}

  /** Empty when the group does not lie at a section's start in exactly one of the stages. */
  public static Optional<SectionHome> of(StagePair pair, List<SymbolChange.Letter> group) {
    Set<String> names = group.stream().map(SymbolChange.Letter::name).collect(Collectors.toSet());
    String any = group.getFirst().name();
    Optional<String> neighbour = neighbour(pair, names, any);
    if (neighbour.isEmpty()) {
      return Optional.empty();
    }
    Place from = place(pair.from(), pair.diff().from(), any, neighbour.get());
    Place to = place(pair.to(), pair.diff().to(), any, neighbour.get());
    return from.atNextStart() == to.atNextStart()
        ? Optional.empty()
        : Optional.of(new SectionHome(pair, from, to));
  }

  /**
   * A symbol of the following section: it stands at the group's address in the stage where the
   * section starts there, and behind the group in the other stage.
   */
  private static Optional<String> neighbour(StagePair pair, Set<String> names, String any) {
    return neighbourIn(pair.diff().from(), pair.diff().to(), names, any)
        .or(() -> neighbourIn(pair.diff().to(), pair.diff().from(), names, any));
  }

  private static Optional<String> neighbourIn(
      SymbolTable here, SymbolTable there, Set<String> names, String any) {
    long address = address(here, any);
    long other = address(there, any);
    for (int i = 0; i < here.size(); i++) {
      String name = here.name(i);
      boolean candidate = here.hasAddress(i) && here.address(i) == address;
      if (candidate && !names.contains(name) && Character.toUpperCase(here.letter(i)) != 'A') {
        Optional<Symbol> twin = there.find(name).filter(Symbol::hasAddress);
        if (twin.isPresent() && Long.compareUnsigned(twin.get().address(), other) > 0) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static Place place(LinkStage stage, SymbolTable symbols, String any, String neighbour) {
    long address = address(symbols, any);
    long next = address(symbols, neighbour);
    String name =
        Optional.ofNullable(stage.image())
            .flatMap(
                image -> image.sections().stream().filter(s -> s.address() == next).findFirst())
            .map(ElfSection::name)
            .orElse(neighbour);
    return new Place(address, address == next, name, next);
  }

  /** Whether both stages of the pair have a symbol of this name. */
  public static boolean isThere(StagePair pair, String name) {
    return pair.diff().from().find(name).isPresent() && pair.diff().to().find(name).isPresent();
  }

  /** Address of the first symbol of this name, 0 when there is none. */
  public static long address(SymbolTable symbols, String name) {
    return symbols.find(name).map(Symbol::address).orElse(0L);
  }

  /** Whether letters come from section names, so that a newer nm would print others. */
  public static boolean sectionNameLetters(Evidence evidence) {
    return evidence.trace().stages().stream().noneMatch(LinkStage::isImage)
        || evidence.fit().letters() == LetterRule.SECTION_NAME;
  }

  /** That the group encloses nothing. */
  public Exhibit sharedPlace(List<SymbolChange.Letter> group) {
    List<String> names = group.stream().map(SymbolChange.Letter::name).toList();
    return new Exhibit(
        Words.list(names, 4)
            + " share one address in each of the two stages: what they enclose is empty, and ld"
            + " gives the symbols of an empty section to a neighbour.",
        List.of());
  }

  /** Where the group lies in the earlier stage. */
  public Exhibit earlier() {
    return exhibit(pair.from(), pair.diff().from(), from);
  }

  /** Where the group lies in the later stage. */
  public Exhibit later() {
    return exhibit(pair.to(), pair.diff().to(), to);
  }

  private Exhibit exhibit(LinkStage stage, SymbolTable symbols, Place place) {
    String at = Words.hex(place.address(), symbols.addressBits());
    String next = Words.hex(place.nextAddress(), symbols.addressBits());
    String claim =
        place.atNextStart()
            ? stage.name() + ": " + place.next() + " starts at " + at + " and takes them."
            : stage.name()
                + ": they lie at "
                + at
                + ", "
                + place.next()
                + " starts at "
                + next
                + ": they stay with the section before.";
    List<String> lines =
        IntStream.range(0, symbols.size())
            .filter(i -> symbols.hasAddress(i) && symbols.address(i) == place.address())
            .limit(6)
            .mapToObj(i -> at + " " + symbols.letter(i) + " " + symbols.name(i))
            .toList();
    return new Exhibit(claim, lines);
  }
}
